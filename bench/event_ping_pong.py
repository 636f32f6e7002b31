"""Two threads that wake each other in turn."""
import threading

ROUNDS = 30000
ping = threading.Event()
pong = threading.Event()


def answer():
    for _ in range(ROUNDS):
        ping.wait()
        ping.clear()
        pong.set()


t = threading.Thread(target=answer)
t.start()
for _ in range(ROUNDS):
    ping.set()
    pong.wait()
    pong.clear()
t.join()
print("done")
