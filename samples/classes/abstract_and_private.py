from abc import ABC, abstractmethod, ABCMeta
import abc
class Shape(ABC):
    def __init__(self, name): self.name = name
    @abstractmethod
    def area(self): pass
    @abstractmethod
    def perimeter(self):
        raise NotImplementedError
    def __str__(self): return "%s: %.2f %.2f" % (self.name, self.area(), self.perimeter())
class Circle(Shape):
    def __init__(self, r):
        super().__init__("circle")
        self.r = r
    def area(self): return 3.14 * self.r ** 2
    def perimeter(self): return 2 * 3.14 * self.r
class Rect(Shape):
    def __init__(self, w, h):
        Shape.__init__(self, "rect")
        self.w, self.h = w, h
    def area(self): return self.w * self.h
    def perimeter(self): return 2 * (self.w + self.h)
for s in [Circle(2), Rect(3, 4)]: print(s)
try: Shape("x")
except TypeError as e: print(e)
class Repo(metaclass=ABCMeta):
    @property
    @abc.abstractmethod
    def kind(self): ...
    @abstractmethod
    def get(self, k): ...
    @classmethod
    @abstractmethod
    def make(cls): ...
class Mem(Repo):
    def __init__(self): self.d = {}
    @property
    def kind(self): return "mem"
    def get(self, k): return self.d.get(k, "none")
    @classmethod
    def make(cls): return cls()
m = Mem.make(); print(m.kind, m.get("a"), isinstance(m, Repo), issubclass(Mem, Repo))
try: Repo()
except TypeError as e: print(e)
class Stack:
    def __init__(self): self.__items = []; self._n = 0
    def push(self, x): self.__items.append(x); return self
    def __len__(self): return len(self.__items)
    def __getitem__(self, i): return self.__items[i]
    def __iter__(self): return iter(self.__items)
    def __contains__(self, x): return x in self.__items
    def __bool__(self): return bool(self.__items)
s = Stack().push(1).push(2)
print(len(s), s[0], list(s), 2 in s, bool(Stack()), s._Stack__items)
class Base:
    def __init__(self): self.__v = 1
    def v(self): return self.__v
class Derived(Base):
    def __init__(self): super().__init__(); self.__v = 2
print(Derived().v())
class Node:
    def __init__(self, v, nxt=None): self.v = v; self.next = nxt
    def __repr__(self): return f"Node({self.v})"
print(Node(1), [Node(2)], {"k": Node(3)}, Node(1, Node(2)).next)
def mk(): 
    class Local:
        z = 3
        def f(self): return self.z
    return Local()
print(mk().f(), type(mk()).__name__)
f = Node(5).__repr__; print(f())
print(str(Node).replace("__main__.", ""), Node.__name__, Node.__module__)
print(getattr(Node(7), "v"), hasattr(Node(1), "zz"))
class Temp:
    def __init__(self, c): self._c = c
    def getf(self): return self._c * 9 / 5 + 32
    def setf(self, f): self._c = (f - 32) * 5 / 9
    f = property(getf, setf)
t = Temp(100); print(t.f); t.f = 32; print(t._c)
class Vec:
    def __init__(self, *c): self.c = c
    def __add__(self, o): return Vec(*(a + b for a, b in zip(self.c, o.c)))
    def __mul__(self, k): return Vec(*(a * k for a in self.c))
    __rmul__ = __mul__
    def __eq__(self, o): return self.c == o.c
    def __neg__(self): return self * -1
    def __repr__(self): return "Vec%r" % (self.c,)
    def __call__(self, i): return self.c[i]
    def __iadd__(self, o): self.c = (self + o).c; return self
v = Vec(1, 2); v += Vec(1, 1); print(v, 2 * v, -v, v == Vec(2, 3), v(0))
