class Base:
    def __init__(self, name, **kw):
        super().__init__(**kw)
        self.name = name
    def hello(self): return "hello " + self.name
class LogMixin:
    """Doc of mixin"""
    count = 0
    def __init__(self, level=1, **kw):
        super().__init__(**kw)
        self.level = level
    def log(self, msg, *args, **kw):
        LogMixin.count += 1
        print("[%s:%d]" % (type(self).__name__, self.level), msg, args, kw)
    def hello(self): return "log " + super().hello()
class D(LogMixin, Base):
    x = 1
    y = x + 1
    def hello(self):
        return "D " + super().hello()
    @property
    def upper(self): return self.name.upper()
    @upper.setter
    def upper(self, v): self.name = v.lower()
    @classmethod
    def make(cls, n, **kw): return cls(name=n, **kw)
    @staticmethod
    def add(a, b=3): return a + b
    def __repr__(self): return f"D({self.name!r})"
    def __eq__(self, o): return isinstance(o, D) and self.name == o.name
    def __hash__(self): return hash(self.name)
    def open(self, p): return p
    def use(self): return len([1,2]), self.open(3)
d = D.make("bob", level=3)
print(d.hello(), d.upper, d, D.__mro__)
d.upper = "XY"
print(d.name, D.add(1), d.add(2, b=4), d.use())
d.log("hey", 1, k=2)
print(LogMixin.count, D.count, D.y, LogMixin.__doc__, isinstance(d, Base), issubclass(D, LogMixin), D.__name__, d.__class__.__name__)
try:
    d.upper2
except AttributeError as e: print(e)
try:
    d.nothing()
except AttributeError as e: print(e)
try:
    D()
except TypeError as e: print(e)
print(d.hello.__name__, d.hello == d.hello, D.hello is D.hello, vars(d))
print(sorted(k for k in D.__dict__ if not k.startswith("__")))
def f(self): return "patched " + self.name
D.hello = f
print(d.hello())
d.hello = lambda: "inst"
print(d.hello())
del d.hello
print(d.hello())
