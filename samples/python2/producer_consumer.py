# python: 2.7
from threading import Thread, Lock, currentThread
from Queue import Queue, Empty, Full

lock = Lock()
q = Queue(2)
log = []


def produce(count):
    for i in xrange(count):
        q.put("item %d" % i)
    q.put(None)


def consume():
    while True:
        item = q.get(True, 5)
        if item is None:
            break
        lock.acquire()
        log.append((currentThread().getName(), item))
        lock.release()


producer = Thread(target=produce, args=(4,), name="producer")
consumer = Thread(target=consume)
consumer.setName("consumer")
consumer.setDaemon(True)
producer.start()
consumer.start()
producer.join()
consumer.join()

for who, what in log:
    print who, "got", what

try:
    q.get(False)
except Empty, e:
    print "Empty", repr(e)
q.put(1)
q.put(2)
try:
    q.put_nowait(3)
except Full:
    print "Full at", q.qsize()
print consumer.isDaemon(), producer.isAlive()
