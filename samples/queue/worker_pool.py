"""Daemon workers, task_done and join: the pattern of the queue documentation."""
import threading
import queue

q = queue.Queue()
squares = {}
lock = threading.Lock()


def worker():
    while True:
        item = q.get()
        with lock:
            squares[item] = item ** 2
        q.task_done()


# Turn-on the worker threads.
for _ in range(3):
    threading.Thread(target=worker, daemon=True).start()

# Send thirty task requests to the worker.
for item in range(30):
    q.put(item)

# Block until all tasks are done.
q.join()
print("All work completed")
print(len(squares), "results")
print([squares[k] for k in sorted(squares)][:10])
print("left:", q.qsize(), q.unfinished_tasks)
