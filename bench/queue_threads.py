import queue
import threading

COUNT = 200000


def produce(q):
    for i in range(COUNT):
        q.put(i)
    q.put(-1)


def consume(q, results):
    total = 0
    while True:
        item = q.get()
        if item < 0:
            break
        total += item
    results.append(total)


q = queue.Queue(maxsize=1000)
results = []
producer = threading.Thread(target=produce, args=(q,))
consumer = threading.Thread(target=consume, args=(q, results))
producer.start()
consumer.start()
producer.join()
consumer.join()
print(results[0])
