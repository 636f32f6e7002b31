#!/usr/bin/env python
# A thread class with its own constructor and run method.

import threading
import time


class MyThread(threading.Thread):
    """Counts down and remembers what it saw."""

    def __init__(self, thread_id, name, counter):
        threading.Thread.__init__(self)
        self.thread_id = thread_id
        self.name = name
        self.counter = counter
        self.seen = []

    def run(self):
        while self.counter > 0:
            time.sleep(0.001)
            self.seen.append("%s-%d" % (self.name, self.counter))
            self.counter -= 1


class Squarer(threading.Thread):
    def __init__(self, numbers):
        super().__init__()
        self.numbers = numbers
        self.result = None

    def run(self):
        self.result = [n * n for n in self.numbers]


# Create new threads
thread1 = MyThread(1, "Thread-A", 3)
thread2 = MyThread(2, "Thread-B", 5)
squarer = Squarer([1, 2, 3, 4])

threads = [thread1, thread2]

# Start them and wait for all of them
for t in threads:
    t.start()
squarer.start()
for t in threads:
    t.join()
squarer.join()

for t in threads:
    print(t.thread_id, t.name, t.seen)
print(squarer.name, squarer.result)
print("Exiting Main Thread")
