"""Sums the parts of a list in threads and compares with the plain sum."""

from threading import Thread, current_thread
from typing import Dict, List


def partial_sum(numbers: List[int], low: int, high: int, totals: Dict[int, int], index: int) -> None:
    """Store the sum of numbers[low:high] under index."""
    total = 0
    for i in range(low, high):
        total += numbers[i]
    totals[index] = total


def parallel_sum(numbers: List[int], parts: int = 4) -> int:
    totals: Dict[int, int] = {}
    threads: List[Thread] = []
    step = len(numbers) // parts
    for index in range(parts):
        low = index * step
        # the last part takes the remainder
        high = len(numbers) if index == parts - 1 else low + step
        t = Thread(target=partial_sum, args=(numbers, low, high, totals, index))
        threads.append(t)
        t.start()
    for t in threads:
        t.join()
    return sum(totals.values())


if __name__ == "__main__":
    data = [n * n % 97 for n in range(1003)]
    print("parallel:", parallel_sum(data))
    print("plain:   ", sum(data))
    print("equal:   ", parallel_sum(data, parts=7) == sum(data))
    print(current_thread().name)
