import threading

"""Two threads that wait for each other by events."""

ready = threading.Event()
done = threading.Event()
log = []


def waiter(event, name):
    event.wait()
    log.append(name + " released")
    done.set()


t = threading.Thread(target=waiter, args=(ready, "waiter"))
t.start()

print("set?", ready.is_set())
print("timed wait:", ready.wait(0.01))
log.append("main sets the event")
ready.set()
print("done:", done.wait(timeout=5))
t.join()

for line in log:
    print("-", line)

ready.clear()
print("after clear:", ready.is_set())
