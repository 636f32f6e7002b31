"""Processes that start afresh: the top level runs again under another name, and what the parent has changed isn't there."""
import multiprocessing

LIMITS = {"low": 1}
calls = 0


class Task:
    made = 0

    def __init__(self, number):
        self.number = number
        Task.made += 1

    def __call__(self):
        return self.number ** 2


def consume(tasks, results):
    global calls
    for task in iter(tasks.get, None):
        calls += 1
        results.put((task.number, task(), dict(LIMITS), calls, Task.made, __name__))


if __name__ == "__main__":
    LIMITS["high"] = 99
    calls = 50
    context = multiprocessing.get_context("spawn")
    print(context.get_start_method())
    tasks, results = context.Queue(), context.Queue()
    worker = context.Process(target=consume, args=(tasks, results), name="consumer")
    worker.start()
    for number in range(3):
        tasks.put(Task(number))
    tasks.put(None)
    for _ in range(3):
        print(results.get())
    worker.join()
    print(worker.name, worker.exitcode, calls, sorted(LIMITS), Task.made)
    try:
        context.Process(target=lambda: None).start()
    except Exception as error:
        print("can't travel:", type(error).__name__)
    server = multiprocessing.get_context("forkserver")
    queue = server.SimpleQueue()
    helper = server.Process(target=queue.put, args=("hello",))
    helper.start()
    print(queue.get())
    helper.join()
