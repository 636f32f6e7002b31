"""Dining philosophers without a deadlock: forks are taken in a fixed order."""
import threading

NAMES = ["Aristotle", "Kant", "Spinoza", "Marx", "Russell"]
MEALS = 3


class Philosopher(threading.Thread):
    running = True  # shared by all of them

    def __init__(self, name, left_fork, right_fork):
        threading.Thread.__init__(self, name=name)
        self.left_fork = left_fork
        self.right_fork = right_fork
        self.meals = 0

    def run(self):
        while Philosopher.running and self.meals < MEALS:
            self.dine()

    def dine(self):
        first, second = self.left_fork, self.right_fork
        if second.number < first.number:
            first, second = second, first
        with first.lock, second.lock:
            self.meals += 1


class Fork:
    def __init__(self, number):
        self.number = number
        self.lock = threading.Lock()


forks = [Fork(n) for n in range(len(NAMES))]
philosophers = [
    Philosopher(name, forks[i], forks[(i + 1) % len(forks)])
    for i, name in enumerate(NAMES)
]

for p in philosophers:
    p.start()
for p in philosophers:
    p.join()

for p in philosophers:
    print("{:<10} ate {} times".format(p.name, p.meals))
