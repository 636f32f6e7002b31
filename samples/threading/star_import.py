from threading import *
from time import sleep

mutex = Lock()
numbers = []


def collect(first, last):
    for n in range(first, last):
        mutex.acquire()
        numbers.append(n)
        mutex.release()
        sleep(0)


a = Thread(target=collect, args=(0, 5))
b = Thread(target=collect, args=(5, 10))
a.start()
b.start()
a.join()
b.join()

print(sorted(numbers))
print(current_thread().name)
print(active_count())
