import functools, time
def timed(fn):
    @functools.wraps(fn)
    def wrapper(*args, **kwargs):
        r = fn(*args, **kwargs)
        print("timed", fn.__name__)
        return r
    return wrapper
def retry(times=3, exc=(ValueError,)):
    def deco(fn):
        @functools.wraps(fn)
        def wrapper(self, *a, **k):
            for i in range(times):
                try: return fn(self, *a, **k)
                except exc as e: print("retry", i, e)
            raise RuntimeError("gave up")
        return wrapper
    return deco
class Client:
    def __init__(self): self.n = 0; self.log = []
    @timed
    def get(self, url, timeout=3): self.log.append(url); return url.upper()
    @retry(times=2)
    def flaky(self):
        self.n += 1
        if self.n < 2: raise ValueError("bad %d" % self.n)
        return self.n
    @property
    @functools.lru_cache(maxsize=None)
    def cached(self): print("computing"); return 42
    @functools.lru_cache
    def fib(self, n): return n if n < 2 else self.fib(n - 1) + self.fib(n - 2)
    @functools.cached_property
    def cp(self): print("cp"); return 7
    @staticmethod
    @timed
    def st(x): return x * 2
    @classmethod
    def cm(cls): return cls().get("z")
c = Client(); print(c.get("abc"), c.flaky(), c.cached, c.cached, c.fib(30), c.cp, c.cp, Client.st(4), Client.cm(), c.log)
class Obs:
    def __init__(self): self._subs = {}
    def subscribe(self, ev, cb): self._subs.setdefault(ev, []).append(cb)
    def emit(self, ev, *a):
        for cb in self._subs.get(ev, []): cb(*a)
class A(Obs):
    def __init__(self): super().__init__(); self.subscribe("x", self.on_x)
    def on_x(self, v): print("on_x", v)
A().emit("x", 5)
class It:
    def __init__(self, n): self.n = n; self.i = 0
    def __iter__(self): return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1; return self.i
print(list(It(3)), sum(It(4)), [x for x in It(2)], 2 in It(3), max(It(5)))
class Ctx:
    def __enter__(self): print("in"); return self
    def __exit__(self, t, v, tb): print("out", t.__name__ if t else None, v); return True
with Ctx() as cx: raise KeyError("k")
class M:
    def __init__(self): self.d = {}
    def __getitem__(self, k): return self.d[k]
    def __setitem__(self, k, v): self.d[k] = v
    def __delitem__(self, k): del self.d[k]
    def __len__(self): return len(self.d)
    def __contains__(self, k): return k in self.d
    def __iter__(self): return iter(self.d)
m = M(); m["a"] = 1; m["b"] = 2; del m["a"]; print(len(m), "b" in m, list(m), m["b"])
m["b"] += 5; print(m["b"])
class Tree:
    def __init__(self, v, *kids): self.v = v; self.kids = list(kids)
    def __iter__(self):
        yield self.v
        for k in self.kids: yield from k
print(list(Tree(1, Tree(2, Tree(3)), Tree(4))))
class R:
    def __del__(self): pass
R()
