"""Four threads that count up one number with a lock."""
import threading

counter = 0
lock = threading.Lock()


def count(n):
    global counter
    for _ in range(n):
        with lock:
            counter += 1


threads = [threading.Thread(target=count, args=(500000,)) for _ in range(4)]
for t in threads:
    t.start()
for t in threads:
    t.join()
print(counter)
