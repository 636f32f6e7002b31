"""executor.map over chunks, in order; submit in a loop; wait for the first."""
import math
import time
from concurrent.futures import FIRST_COMPLETED, ThreadPoolExecutor, wait


def is_prime(n):
    if n < 2:
        return False
    for i in range(2, int(math.sqrt(n)) + 1):
        if n % i == 0:
            return False
    return True


def count_primes(start, stop):
    return sum(1 for n in range(start, stop) if is_prime(n))


def pause(seconds):
    time.sleep(seconds)
    return seconds


def main():
    numbers = [112272535095293, 2, 15, 97, 1099726899285419]
    with ThreadPoolExecutor(max_workers=4) as executor:
        for number, prime in zip(numbers[1:4], executor.map(is_prime, numbers[1:4])):
            print("%d is prime: %s" % (number, prime))

        starts = range(0, 20000, 5000)
        stops = range(5000, 25000, 5000)
        print(list(executor.map(count_primes, starts, stops)))

        futures = []
        n = 0
        while n < 4:
            futures.append(executor.submit(count_primes, n * 1000, (n + 1) * 1000))
            n += 1
        print([f.result() for f in futures])

        sleepers = [executor.submit(pause, s) for s in (0.5, 0.01)]
        done, not_done = wait(sleepers, return_when=FIRST_COMPLETED)
        print(len(done), len(not_done), done.pop().result())


main()
