"""A bounded buffer built on a Condition: the classic producer and consumer."""

import threading

CAPACITY = 3


class BoundedBuffer:
    def __init__(self, capacity):
        self.items = []
        self.capacity = capacity
        self.condition = threading.Condition()
        self.high_water = 0

    def put(self, item):
        with self.condition:
            while len(self.items) >= self.capacity:
                self.condition.wait()
            self.items.append(item)
            self.high_water = max(self.high_water, len(self.items))
            self.condition.notify_all()

    def take(self):
        with self.condition:
            # wait_for is the loop above in one call
            self.condition.wait_for(lambda: len(self.items) > 0)
            item = self.items.pop(0)
            self.condition.notify()
            return item


buffer = BoundedBuffer(CAPACITY)
received = []


def producer(count):
    for i in range(count):
        buffer.put(i * 10)
    buffer.put(-1)  # end marker


def consumer():
    while True:
        item = buffer.take()
        if item == -1:
            break
        received.append(item)


p = threading.Thread(target=producer, args=(10,))
c = threading.Thread(target=consumer)
c.start()
p.start()
p.join()
c.join()

print("received", received)
print("never above capacity:", buffer.high_water <= CAPACITY)
