import queue

q = queue.Queue()
q.put("job")
q.get()
q.task_done()

try:
    q.task_done()  # one too many
except ValueError as e:
    print("ValueError:", e)

try:
    q.put("x", timeout=-1)
    q.get(timeout=-1)
except ValueError as e:
    print("ValueError:", e)

print(q.qsize())
