import copy, threading, enum
from dataclasses import dataclass, field
class Color(enum.Enum):
    RED = 1
class M:
    def __init__(self, key='D', p=10):
        self.key = key
        self.p = [p]
        self.c = Color.RED
class N(M):
    pass
@dataclass(frozen=True)
class P:
    x: int
    tags: list = field(default_factory=list)
class S:
    def __init__(self): self.a = 1; self.lock = threading.Lock()
    def __getstate__(self):
        d = self.__dict__.copy(); del d['lock']; return d
    def __setstate__(self, d):
        self.__dict__.update(d); self.lock = threading.Lock()
class C2:
    def __init__(self, v): self.v = v; self.me = self
    def __deepcopy__(self, memo):
        return C2(self.v + 1)
class Node:
    def __init__(self, v, nxt=None): self.v, self.nxt = v, nxt
def show(x):
    print(x.key, x.p, type(x).__name__, x.c is Color.RED)
m = N('a', 1)
n = copy.deepcopy(m)
m.key = 'b'
m.p.append(3)
show(n); show(m)
k = copy.copy(m); k.key = 'k'; k.p.append(9); show(k); show(m)
ms = [M(), M('z')]
ns = copy.deepcopy(ms)
ns[0].p.append(7)
print(ms[0].p, ns[0].p)
p = P(1, ['a']); q = copy.deepcopy(p); q.tags.append('b'); print(p, q, p == q)
s = S(); t = copy.copy(s); t.a = 5; print(s.a, t.a, t.lock is s.lock)
c = C2(3); print(copy.deepcopy(c).v)
a = Node(1); b = Node(2, a); a.nxt = b
d = copy.deepcopy(a)
print(d.nxt.nxt is d, d is not a, d.nxt.v)
try:
    copy.deepcopy({'x': threading.Lock()})
except TypeError as e: print(e)
m.extra = [1]; z = copy.deepcopy(m); z.extra.append(2); print(m.extra, z.extra)
