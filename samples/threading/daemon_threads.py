"""Daemon threads end with the program; the others are waited for."""
import threading
import time


def background():
    while True:
        time.sleep(10)


def foreground():
    time.sleep(0.3)
    print("foreground thread finishes after the main thread")


d = threading.Thread(target=background, name="daemon")
d.daemon = True
d.start()
print(d.daemon, d.isDaemon())

try:
    d.daemon = False
except RuntimeError as e:
    print("RuntimeError:", e)

try:
    d.start()
except RuntimeError as e:
    print("RuntimeError:", e)

f = threading.Thread(target=foreground)
try:
    f.join()
except RuntimeError as e:
    print("RuntimeError:", e)
f.start()
print("main thread ends")
