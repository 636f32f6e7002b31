"""acquire and release by hand, with and without blocking."""
import threading

lock = threading.Lock()
print(lock.locked())

lock.acquire()
print(lock.locked())
print("second try:", lock.acquire(False))           # would block
print("with timeout:", lock.acquire(timeout=0.01))
lock.release()
print(lock.acquire(blocking=False))
lock.release()

try:
    lock.release()
except RuntimeError as e:
    print("RuntimeError:", e)

total = 0


def add(count):
    global total
    for i in range(count):
        lock.acquire()
        try:
            total += 1
        finally:
            lock.release()


threads = []
for n in (100, 200, 300):
    t = threading.Thread(target=add, args=(n,))
    threads.append(t)
    t.start()
for t in threads:
    t.join()
print("total =", total)
