import threading
def f(*a, **k):
    print(a, k)
fns = [f, print]
args = [(1, 2), ("x",)]
for fn, a in zip(fns, args):
    t = threading.Thread(target=fn, args=a, kwargs={})
    t.start()
    t.join()
k = {"z": 1}
g = f
t = threading.Thread(target=g, args=list(args[0]), kwargs=k)
t.start(); t.join()
def mk(fn, args, kw):
    return threading.Thread(target=fn, args=args, kwargs=kw)
t = mk(f, (3,), {"q": 2}); t.start(); t.join()
