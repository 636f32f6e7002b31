"""Targets without a name of their own: nested functions, lambdas, closures, decorated functions, methods that hold state."""
import functools
from multiprocessing import Process, Queue


def logged(function):
    @functools.wraps(function)
    def wrapper(*args, **kwargs):
        print("calling", function.__name__, args)
        result = function(*args, **kwargs)
        print("called", function.__name__)
        return result
    return wrapper


@logged
def report(name, size=1):
    print("report", name, size)


def make_scaler(factor):
    def scale(value):
        print("scaled", value * factor)
    return scale


triple = make_scaler(3)


def run(target, *args, **kwargs):
    process = Process(target=target, args=args, kwargs=kwargs)
    process.start()
    process.join()
    return process.exitcode


def count_words(texts):
    results = Queue()
    seen = []

    def worker(number, text):
        seen.append(number)
        results.put((number, len(text.split()), len(seen)))

    workers = [Process(target=worker, args=(n, t)) for n, t in enumerate(texts)]
    for worker_process in workers:
        worker_process.start()
    counts = sorted(results.get() for _ in workers)
    for worker_process in workers:
        worker_process.join()

    # What a child appends stays in the child.
    print(counts, seen)


class Sampler:
    def __init__(self, values):
        self.values = values
        self.found = Queue()

    def largest(self, limit):
        def search():
            self.found.put(max(v for v in self.values if v < limit))

        process = Process(target=search)
        process.start()
        answer = self.found.get()
        process.join()
        return answer


def main():
    print(run(report, "weekly", size=3))
    print(run(triple, 14))
    offset = 100
    print(run(lambda x: print("lambda", x + offset), 5))
    count_words(["a b c", "one", "two words"])
    print(Sampler([3, 8, 12, 40]).largest(20))


if __name__ == "__main__":
    main()
