"""A semaphore limits how many threads are inside at once."""
import threading
import time

MAX_CONNECTIONS = 2

pool = threading.BoundedSemaphore(MAX_CONNECTIONS)
state_lock = threading.Lock()
active = 0
peak = 0
served = 0


def connect(number):
    global active, peak, served
    with pool:
        with state_lock:
            active += 1
            if active > peak:
                peak = active
        time.sleep(0.005)
        with state_lock:
            active -= 1
            served += 1


threads = []
for number in range(8):
    thread = threading.Thread(target=connect, args=(number,))
    threads.append(thread)
    thread.start()

for thread in threads:
    thread.join()

print("served:", served)
print("within limit:", peak <= MAX_CONNECTIONS)
print("active at the end:", active)

try:
    pool.release()
except ValueError as e:
    print("ValueError:", e)

sem = threading.Semaphore(0)
print(sem.acquire(blocking=False))
sem.release()
print(sem.acquire(timeout=1))
