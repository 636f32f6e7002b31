"""concurrent.futures.ProcessPoolExecutor: submit, map and as_completed over processes."""
import math
from concurrent.futures import ProcessPoolExecutor, as_completed

NUMBERS = [112272535095293, 112582705942171, 1099726899285419]


def is_prime(n):
    if n < 2:
        return False
    if n % 2 == 0:
        return n == 2
    for i in range(3, math.isqrt(n) // 1000 + 1, 2):
        if n % i == 0:
            return False
    return True


def power(base, exponent=2):
    return base ** exponent


def fail(key):
    raise KeyError(key)


def main():
    with ProcessPoolExecutor(max_workers=2) as executor:
        for number, prime in zip(NUMBERS, executor.map(is_prime, NUMBERS)):
            print("%d %s" % (number, prime))
        futures = {executor.submit(power, i, exponent=3): i for i in range(3)}
        print(sorted((futures[f], f.result()) for f in as_completed(futures)))
        failed = executor.submit(fail, "lost")
        try:
            failed.result()
        except KeyError as e:
            print("KeyError:", e)
        print(list(executor.map(power, [1, 2, 3], [4, 5, 6])))
    try:
        executor.submit(power, 1)
    except RuntimeError as e:
        print("RuntimeError:", e)


if __name__ == "__main__":
    main()
