"""One producer, one consumer, and None as the end of the work."""

import queue
import threading


def producer(q, count):
    for i in range(count):
        q.put(i)
    q.put(None)  # tells the consumer to stop


def consumer(q, results):
    while True:
        item = q.get()
        if item is None:
            break
        results.append(item * 2)


def main():
    q = queue.Queue(maxsize=3)
    results = []
    p = threading.Thread(target=producer, args=(q, 10))
    c = threading.Thread(target=consumer, args=(q, results))
    p.start()
    c.start()
    p.join()
    c.join()
    print("results:", results)
    print("empty:", q.empty())


if __name__ == "__main__":
    main()
