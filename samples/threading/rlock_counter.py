"""An RLock may be taken again by the thread that holds it."""

from threading import RLock, Thread


class Counter(object):
    def __init__(self):
        self.value = 0
        self.lock = RLock()

    def increment(self):
        with self.lock:
            self.value += 1

    def increment_twice(self):
        # takes the lock that increment takes again
        with self.lock:
            self.increment()
            self.increment()


counter = Counter()


def work():
    for _ in range(500):
        counter.increment_twice()


threads = [Thread(target=work) for i in range(3)]
[t.start() for t in threads]
[t.join() for t in threads]
print("Final value: {}".format(counter.value))

try:
    counter.lock.release()
except RuntimeError as exc:
    print(exc)
