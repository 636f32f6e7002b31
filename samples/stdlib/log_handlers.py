import logging
import logging.handlers
import os
import queue
import tempfile
import threading

d = tempfile.mkdtemp()
path = os.path.join(d, "app.log")
h = logging.handlers.RotatingFileHandler(path, maxBytes=100, backupCount=2)
h.setFormatter(logging.Formatter("%(levelname)s %(message)s"))
log = logging.getLogger("rot")
log.setLevel(logging.DEBUG)
log.propagate = False
log.addHandler(h)
for i in range(12):
    log.info("message number %d", i)
h.close()
for name in sorted(os.listdir(d)):
    print(name, open(os.path.join(d, name)).read().splitlines())

q = queue.Queue(-1)
qh = logging.handlers.QueueHandler(q)
out = logging.StreamHandler()
import sys
out.setStream(sys.stdout)
out.setFormatter(logging.Formatter("%(threadName)s|%(name)s|%(levelname)s|%(message)s"))
listener = logging.handlers.QueueListener(q, out)
root = logging.getLogger()
root.addHandler(qh)
root.setLevel(logging.INFO)
listener.start()

def work(n):
    logging.getLogger("w").info("hello %s", n)

ts = [threading.Thread(target=work, args=(i,), name=f"T{i}") for i in range(3)]
for t in ts:
    t.start()
    t.join()
try:
    1 / 0
except ZeroDivisionError:
    root.error("failed", exc_info=False)
listener.stop()
root.removeHandler(qh)
mem = logging.handlers.MemoryHandler(10, flushLevel=logging.ERROR, target=out)
m = logging.getLogger("mem")
m.addHandler(mem)
m.propagate = False
m.setLevel(logging.DEBUG)
m.debug("one")
m.info("two")
print("before")
m.error("three")
mem.close()
