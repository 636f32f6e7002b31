import queue

# last in, first out
stack = queue.LifoQueue()
for word in "to be or not to be".split():
    stack.put(word)

out = []
while not stack.empty():
    out.append(stack.get())
print(" ".join(out))

bounded = queue.LifoQueue(maxsize=1)
bounded.put(1)
try:
    bounded.put_nowait(2)
except queue.Full:
    print("no room for 2")
