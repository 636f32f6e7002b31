"""A pool of processes: map, starmap, apply, their asynchronous forms, and what happens to exceptions."""
import math
import multiprocessing
import time
from functools import partial
from multiprocessing import Pool, current_process
from multiprocessing.pool import ThreadPool


def square(x):
    return x * x


def add(a, b):
    return a + b


def slow(x):
    time.sleep(0.02)
    return x


def fail(x):
    if x == 3:
        raise ValueError("bad value %d" % x)
    return x


def in_worker(n):
    return (n, current_process().name.startswith("ForkPoolWorker-"))


def set_greeting(text):
    global greeting
    greeting = text


def greet(name):
    return greeting + ", " + name


def count_words(text):
    counts = {}
    for word in text.split():
        counts[word] = counts.get(word, 0) + 1
    return counts


class Scale:
    def __init__(self, factor):
        self.factor = factor

    def times(self, x):
        return self.factor * x


done = []


def on_done(result):
    done.append(result)


def on_error(error):
    print("error:", error)


def main():
    with Pool(processes=2) as pool:
        print(pool.map(square, range(10)))
        print(pool.starmap(add, [(1, 2), (3, 4)]))
        print(pool.apply(add, (5, 6)))
        result = pool.apply_async(square, (12,))
        print(result.get(timeout=30), result.ready(), result.successful())
        results = [pool.apply_async(slow, args=(i,), callback=on_done) for i in range(4)]
        print([r.get() for r in results], sorted(done))
        for value in pool.imap(square, range(4)):
            print(value, end=" ")
        print()
        print(sorted(pool.imap_unordered(slow, [3, 1, 2])))
        print(pool.map(partial(add, 100), [1, 2]), pool.map(math.sqrt, [1, 4, 9]), pool.map(Scale(7).times, [1, 2, 3]))
        try:
            pool.map(fail, range(5))
        except ValueError as e:
            print("ValueError:", e)
        failed = pool.apply_async(fail, (3,), error_callback=on_error)
        failed.wait()
        print(failed.successful())
        print(pool.map(in_worker, range(3)))
        total = {}
        for counts in pool.map(count_words, ["a b a", "b c"]):
            for word, n in counts.items():
                total[word] = total.get(word, 0) + n
        print(total)
        try:
            pool.apply_async(time.sleep, (1,)).get(timeout=0.02)
        except multiprocessing.TimeoutError:
            print("TimeoutError")

    pool = Pool(2, initializer=set_greeting, initargs=("hello",))
    print(pool.map(greet, ["Ann", "Bob"]))
    pool.close()
    pool.join()
    try:
        pool.map(square, [1])
    except ValueError as e:
        print("ValueError:", e)

    with ThreadPool(2) as threads:
        print(threads.map(lambda x: x + 1, [1, 2, 3]))


if __name__ == "__main__":
    main()
