"""Starting threads with arguments, names and the daemon flag."""
import threading
import time

results = []


def greet(name, greeting="Hello", times=1):
    """Append a greeting to the shared list."""
    for _ in range(times):
        results.append("%s, %s!" % (greeting, name))


def slow(seconds):
    time.sleep(seconds)  # long enough to be seen alive


# positional arguments, keyword arguments, and both
t1 = threading.Thread(target=greet, args=("Ann",))
t2 = threading.Thread(target=greet, kwargs={"name": "Bob", "greeting": "Hi"})
t3 = threading.Thread(target=greet, args=("Cid",), kwargs={"times": 2}, name="greeter", daemon=True)

for t in [t1, t2, t3]:
    t.start()
    t.join()

print(results)
print(t1.name, t2.name, t3.name)
print(t1.daemon, t3.daemon)

# a thread is alive only between start and the end of its target
worker = threading.Thread(target=slow, args=(0.5,), name="sleeper")
print("before start:", worker.is_alive(), worker.ident)
worker.start()
print("running:", worker.is_alive(), worker.ident is not None)
worker.join(0.01)
print("join timed out:", worker.is_alive())
worker.join()
print("finished:", worker.is_alive())

worker.name = "retired"
print(worker.name, worker.getName())
worker.setName("gone")
print(worker.name)
