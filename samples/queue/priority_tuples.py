"""Jobs with a priority, processed by several workers after all are queued."""
import threading
from queue import PriorityQueue

JOBS = [
    (3, "low", {"size": 10}),
    (1, "urgent", {"size": 1}),
    (2, "normal", {"size": 5}),
    (0, "critical", {"size": 2}),
]


def main():
    jobs = PriorityQueue(maxsize=0)
    for priority, name, options in JOBS:
        jobs.put((priority, name, options))

    order = []

    def run_jobs():
        while not jobs.empty():
            priority, name, options = jobs.get()
            order.append((name, options["size"]))
            jobs.task_done()

    t = threading.Thread(target=run_jobs)
    t.start()
    jobs.join()
    t.join()

    for position, (name, size) in enumerate(order, start=1):
        print(f"{position}. {name} ({size})")


main()
