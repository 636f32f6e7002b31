"""The functions of the module: current_thread, enumerate, active_count, main_thread."""

import threading


def worker(started, release):
    started.set()
    release.wait()


release = threading.Event()
print("main:", threading.current_thread().name)
print(threading.main_thread() is threading.current_thread())
print("count:", threading.active_count())

workers = []
for i in range(3):
    started = threading.Event()
    t = threading.Thread(target=worker, args=(started, release), name="worker-%d" % i)
    workers.append(t)
    t.start()
    started.wait()

names = sorted(t.name for t in threading.enumerate())
print(names)
print("count:", threading.active_count(), threading.activeCount())

idents = set(t.ident for t in workers)
print("different idents:", len(idents) == 3)
print("get_ident:", threading.get_ident() == threading.currentThread().ident)

release.set()
for t in workers:
    t.join()
print("count:", threading.active_count())
