"""CPU-bound work in processes: the same interface, other memory."""
import math
import os
from concurrent.futures import ProcessPoolExecutor, as_completed

NUMBERS = [1000003, 1000004, 999983, 1000033, 27644437]


def is_prime(n):
    if n < 2:
        return False
    return all(n % i for i in range(2, math.isqrt(n) + 1))


def scaled(values, factor=1, *, offset=0):
    return [v * factor + offset for v in values]


def checked_root(x):
    if x < 0:
        raise ValueError("no root of %d" % x)
    return math.sqrt(x)


def process_id(_):
    return os.getpid()


def main():
    with ProcessPoolExecutor(max_workers=2) as executor:
        for number, prime in zip(NUMBERS, executor.map(is_prime, NUMBERS)):
            print("%d is prime: %s" % (number, prime))
        print(executor.submit(scaled, [1, 2, 3], 2, offset=1).result())
        futures = {executor.submit(checked_root, x): x for x in (16, -4, 2.25)}
        results = {}
        for future in as_completed(futures):
            try:
                results[futures[future]] = future.result()
            except ValueError as e:
                results[futures[future]] = str(e)
        for x in sorted(results):
            print(x, "->", results[x])
        print(list(executor.map(pow, range(5), [2] * 5, chunksize=2)))
        print(os.getpid() in set(executor.map(process_id, range(6))))


if __name__ == "__main__":
    main()
