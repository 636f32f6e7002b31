"""What happens at the limits of a queue."""
from queue import Queue, Empty, Full

q = Queue(2)
print(q.empty(), q.full(), q.qsize(), q.maxsize)

q.put("first")
q.put("second", True)
print(q.empty(), q.full(), q.qsize())

# four ways to be told that there is no room
try:
    q.put("third", False)
except Full:
    print("Full (positional)")

try:
    q.put("third", block=False)
except Full:
    print("Full (keyword)")

try:
    q.put_nowait("third")
except Full:
    print("Full (nowait)")

try:
    q.put("third", timeout=0.01)
except Full:
    print("Full (timeout)")

print(q.get(), q.get(block=True, timeout=1))

# and the same for nothing to get
for attempt in range(3):
    try:
        if attempt == 0:
            q.get_nowait()
        elif attempt == 1:
            q.get(False)
        else:
            q.get(True, 0.01)
    except Empty as e:
        print("Empty", attempt, repr(str(e)))
