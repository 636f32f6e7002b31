"""Threads that are started and joined one after the other."""
import threading

done = []


def work(i):
    if i % 1000 == 0:
        done.append(i)


for i in range(20000):
    t = threading.Thread(target=work, args=(i,))
    t.start()
    t.join()
print(len(done))
