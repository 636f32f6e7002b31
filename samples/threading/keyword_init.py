import threading
class A(threading.Thread):
    def __init__(self, q, **kwds):
        threading.Thread.__init__(self, **kwds)
        self.q = q
class B(threading.Thread):
    def __init__(self, *args, **kwargs):
        super(B, self).__init__(*args, **kwargs)
        self.x = 1
class C(threading.Thread):
    def __init__(self, group=None, target=None, name=None, args=(), kwargs=None, daemon=None):
        super().__init__(group=group, target=target, name=name, daemon=daemon)
        self.args = args
        self.kwargs = kwargs
    def run(self):
        print('C', self.args, self.kwargs)
a = A(3, name='aa', daemon=True); print(a.name, a.daemon); a.start(); a.join()
a2 = A(3); print(a2.name)
b = B(target=print, args=(1, 2)); b.start(); b.join(); print(b.name, b.x)
c = C(args=(1,), kwargs={'a': 2}); c.start(); c.join()
