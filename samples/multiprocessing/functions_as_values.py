"""Functions in variables on their way to other processes."""
import functools
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import Pool, Process


def square(x):
    return x * x


def cube(x):
    return x ** 3


def add(a, b):
    return a + b


def parallel(func, items):
    with Pool(2) as pool:
        return pool.map(func, items)


def submitted(func, items):
    with ProcessPoolExecutor(2) as executor:
        futures = [executor.submit(func, item) for item in items]
        return [f.result() for f in futures]


class Runner:
    def __init__(self, fn):
        self.fn = fn

    def run(self, items):
        with Pool(2) as pool:
            return pool.map(self.fn, items)


def show(f, n):
    print(f(n), flush=True)


def start(f, n):
    p = Process(target=show, args=(f, n))
    p.start()
    p.join()


if __name__ == "__main__":
    print(parallel(square, [1, 2, 3]))
    print(parallel(cube, [1, 2, 3]))
    print(submitted(square, range(4)))
    print(Runner(square).run([4, 5]))
    print(Runner(lambda x: x).fn(7))
    start(square, 5)
    for f in (square, cube):
        print(f.__name__, parallel(f, [7]))
    print(parallel(functools.partial(add, 10), [1, 2]))
