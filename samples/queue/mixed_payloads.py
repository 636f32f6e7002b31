"""One queue that carries an int, then a str, then a dict."""
import queue
import threading

q = queue.Queue()


def describe(item):
    if isinstance(item, bool):
        return "bool %s" % item
    if isinstance(item, int):
        return "int %d" % item
    if isinstance(item, str):
        return "str " + item
    if isinstance(item, dict):
        keys = sorted(item.keys())
        return "dict with " + ", ".join(keys)
    return "something else: %r" % (item,)


def consume():
    while True:
        item = q.get()
        if item is None:
            q.task_done()
            return
        print(describe(item))
        q.task_done()


consumer = threading.Thread(target=consume)
consumer.start()

q.put(42)
q.put("forty-two")
q.put({"value": 42, "name": "answer"})
q.put(True)
q.put(4.2)
q.put([4, 2])
q.put(None)

q.join()
consumer.join()
print("done")
