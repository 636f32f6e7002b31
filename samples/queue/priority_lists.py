"""A priority queue of [priority, data] lists."""
import queue

pq = queue.PriorityQueue()

pq.put([5, "write report"])
pq.put([1, "fix the build"])
pq.put([3, "review"])
pq.put([1, "answer mail"])

while not pq.empty():
    priority, task = pq.get()
    print(priority, task)

# whole items compare element by element
pq.put([2, 9])
pq.put([2, 1])
pq.put([1, 100])
item = pq.get()
print(item, item[0], item[1])
print(pq.get())
print(pq.qsize())
