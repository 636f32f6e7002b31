# Instances in sorts, dicts and sets: __lt__, __eq__ and __hash__, their absence, and NotImplemented.
class A:
    def __init__(self, x): self.x = x
    def __eq__(self, o): return isinstance(o, A) and self.x == o.x
try:
    print({A(1): 2})
except TypeError as e: print(e)
class B(A):
    __hash__ = A.__hash__
class C(A):
    def __hash__(self): return hash(self.x)
print(len({C(1), C(1), C(2)}))
class D(C):
    def __eq__(self, o):
        if not isinstance(o, D): return NotImplemented
        return self.x == o.x
try:
    print(hash(D(1)))
except TypeError as e: print(e)
print(D(1) == D(1), D(1) == C(1), C(1) == D(1), D(1) == 5, D(1) != D(2))
class E:
    def __init__(self, x): self.x = x
    def __lt__(self, o):
        if isinstance(o, E): return self.x < o.x
        return NotImplemented
    def __repr__(self): return 'E%d' % self.x
print(sorted([E(3), E(1), E(2)]), max([E(3), E(5)]), min(E(3), E(1)))
try: sorted([E(1), 5])
except TypeError as e: print(e)
try: sorted([5, E(1)])
except TypeError as e: print(e)
class G:
    def __init__(self, x): self.x = x
    def __lt__(self, o): 
        if self.x == 3: raise ValueError('three')
        return self.x < o.x
try: sorted([G(1), G(3), G(2)])
except ValueError as e: print('VE', e)
class H:
    def __hash__(self): return -1
print(hash(H()))
class I:
    def __hash__(self): return 'x'
try: hash(I())
except TypeError as e: print(e)
class J:
    __hash__ = None
try: hash(J())
except TypeError as e: print(e)
class N:
    def __init__(self, v): self.v = v
    def __eq__(self, o): return self.v == o.v
    def __hash__(self): return hash(self.v)
d = {}
for i in range(5):
    d[N(i % 2)] = i
print(len(d), d[N(0)], N(1) in d, [N(1), N(2)] == [N(1), N(2)], (N(1), 2) == (N(1), 2))
try:
    print(N(1) == 3)
except AttributeError as e: print(e)
from dataclasses import dataclass
@dataclass
class P:
    x: int
    y: int = 0
print(P(1) == P(1), P(1) == (1, 0))
try: {P(1)}
except TypeError as e: print(e)
@dataclass(frozen=True, order=True)
class Q:
    x: int
    y: str = ''
print(len({Q(1), Q(1)}), sorted([Q(2), Q(1, 'b'), Q(1, 'a')]), Q(1) < Q(2))
import heapq
h = []
for x in (5, 2, 8): heapq.heappush(h, E(x))
print(heapq.heappop(h))
