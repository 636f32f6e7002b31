"""A module of its own: imported by another sample, and a script when run directly."""
from threading import Lock

DEFAULT_STEP = 1
created = 0


class SafeCounter:
    """A counter that several threads may use."""

    def __init__(self, step=DEFAULT_STEP):
        global created
        created += 1
        self.step = step
        self.value = 0
        self._lock = Lock()

    def increment(self):
        with self._lock:
            self.value += self.step


def describe(counter):
    return "counter at %d" % counter.value


if __name__ == "__main__":
    c = SafeCounter()
    c.increment()
    print("run directly:", describe(c))
