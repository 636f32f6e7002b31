import queue
class LQ(queue.Queue):
    def _init(self, maxsize):
        self.items = []
    def _qsize(self):
        return len(self.items)
    def _put(self, item):
        self.items.append(item)
    def _get(self):
        return self.items.pop()
class SetQueue(queue.Queue):
    def _init(self, maxsize):
        queue.Queue._init(self, maxsize)
        self.seen = set()
    def _put(self, item):
        if item not in self.seen:
            self.seen.add(item)
            queue.Queue._put(self, item)
q = LQ()
for i in range(3):
    q.put(i)
while not q.empty():
    print(q.get())
s = SetQueue()
s.put("a"); s.put("b"); s.put("a")
print(s.qsize(), s.get(), s.get())
