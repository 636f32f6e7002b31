from collections import namedtuple
from typing import NamedTuple, Optional
Point = namedtuple("Point", ["x", "y"])
Job = namedtuple("Job", "priority name payload", defaults=[None])
p = Point(1, 2)
print(p, p.x, p[1], p == (1, 2), len(p), list(p), p._asdict(), p._replace(x=5), Point._fields, Point._make([7, 8]))
x, y = p
print(x + y, sum(p), max(p), p < Point(1, 3), hash(p) == hash((1, 2)), {p: "a"}[(1, 2)])
jobs = [Job(3, "c"), Job(1, "a", {"k": 1}), Job(2, "b")]
for prio, name, payload in sorted(jobs, key=lambda j: j.priority):
    print(prio, name, payload)
print("%s %s" % p, "{0.x} {0.y}".format(p), f"{p.x}:{p.y}")
try: p.x = 3
except AttributeError as e: print("AE", e)
try: Point(1)
except TypeError as e: print(e)
class Emp(NamedTuple):
    """An employee"""
    name: str
    id: int = 3
    boss: Optional[str] = None
    def greet(self): return f"{self.name}#{self.id}"
e = Emp("Bob"); print(e, e.greet(), e._replace(id=9), isinstance(e, tuple), Emp._field_defaults)
class P3(namedtuple("P3", "x y z")):
    __slots__ = ()
    @property
    def norm(self): return (self.x**2 + self.y**2 + self.z**2) ** 0.5
    def __add__(self, o): return P3(self.x + o.x, self.y + o.y, self.z + o.z)
print(P3(1, 2, 2).norm, P3(1, 2, 3) + P3(1, 1, 1))
import queue
q = queue.Queue()
q.put(Job(1, "z")); j = q.get(); print(j.name, j)
print(*p, p + (3,), 1 in p, p.index(2), p.count(1), [a for a in p], tuple(p), repr(p))
