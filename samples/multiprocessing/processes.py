"""Processes of all kinds: a function, a method, a subclass; exit codes, names, daemons, and globals that a child changes for itself only."""
import multiprocessing
import sys
import time

counter = 0
names = ["parent"]
table = {"x": [1, 2]}


class Worker(multiprocessing.Process):
    """A process with a state of its own."""

    def __init__(self, n, label):
        super().__init__()
        self.n = n
        self.label = label
        self.items = [(1, "one"), (2, "two")]

    def run(self):
        print("worker", self.name, self.n, self.label, self.items, counter)


class Job:
    total = 0

    def __init__(self, n):
        self.n = n

    def work(self, k):
        print("job", self.n, k, Job.total)


def change(a, b=2, *rest, **options):
    global counter
    counter += a
    names.append("child")
    print("child sees", a, b, rest, options, counter, names, table)


def fail():
    raise ValueError("oops")


def leave(code):
    sys.exit(code)


def main():
    global counter
    counter = 10
    table["y"] = [3]
    Job.total = 7

    # What the child changes stays in the child.
    p = multiprocessing.Process(target=change, args=(1,), kwargs={"z": 3})
    p.start()
    p.join()
    print("parent sees", counter, names, p.exitcode, p.name, p.is_alive())

    w = Worker(3, "lab")
    w.start()
    w.join()

    job = Job(5)
    q = multiprocessing.Process(target=job.work, args=([1.5, 2.5],), name="jobber")
    q.start()
    q.join()
    print(q.name, q.exitcode)

    b = multiprocessing.Process(target=fail)
    b.start()
    b.join()
    print("exit", b.exitcode)
    for code in (0, 3):
        child = multiprocessing.Process(target=leave, args=(code,))
        child.start()
        child.join()
        print("exit", child.exitcode)

    sleeper = multiprocessing.Process(target=time.sleep, args=(30,))
    sleeper.daemon = True
    print(sleeper.daemon, sleeper.exitcode, sleeper.is_alive())
    sleeper.start()
    print(sleeper.is_alive(), len(multiprocessing.active_children()))
    sleeper.terminate()  # SIGTERM
    sleeper.join()
    print(sleeper.exitcode, multiprocessing.active_children())
    try:
        sleeper.start()
    except AssertionError as e:
        print("AssertionError:", e)
    print(multiprocessing.current_process().name)


if __name__ == "__main__":
    main()
