"""A job without waits on one thread, then on two: the ratio of their times is what two cores give."""
import threading
import time

N = 6000000
results = [0, 0]


def job(slot, n):
    total = 0
    for i in range(n):
        total = (total * 31 + i) % 1000003
    results[slot] = total


def timed(threads):
    start = time.perf_counter()
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    return time.perf_counter() - start


one = min(timed([threading.Thread(target=job, args=(0, 2 * N))]) for _ in range(3))
two = min(timed([threading.Thread(target=job, args=(i, N)) for i in range(2)]) for _ in range(3))
print(results[0] == results[1])
import sys
print("two threads: %.2f times one" % (one / two), file=sys.stderr)
