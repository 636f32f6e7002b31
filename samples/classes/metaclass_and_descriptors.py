class Singleton:
    _inst = None
    def __new__(cls, *args, **kw):
        if cls._inst is None:
            cls._inst = super().__new__(cls)
        return cls._inst
    def __init__(self, v): self.v = v
a = Singleton(1); b = Singleton(2)
print(a is b, a.v)
class Meta(type):
    _instances = {}
    def __call__(cls, *args, **kwargs):
        if cls not in cls._instances:
            cls._instances[cls] = super(Meta, cls).__call__(*args, **kwargs)
        return cls._instances[cls]
class Config(metaclass=Meta):
    def __init__(self, x=1): self.x = x
print(Config(5) is Config(), Config().x, type(Config))
def singleton(cls):
    instances = {}
    def get(*a, **k):
        if cls not in instances:
            instances[cls] = cls(*a, **k)
        return instances[cls]
    return get
@singleton
class DB:
    def __init__(self, url="u"): self.url = url
print(DB("z").url, DB().url)
registry = {}
def register(name):
    def deco(cls):
        registry[name] = cls
        cls.tag = name
        return cls
    return deco
@register("a")
class A:
    def go(self): return "A go"
@register("b")
class B(A):
    def go(self): return "B " + super().go()
for n, c in sorted(registry.items()):
    print(n, c.__name__, c().go(), c.tag)
import time, functools
def timed(f):
    @functools.wraps(f)
    def w(self, *a, **k):
        r = f(self, *a, **k)
        self.calls = getattr(self, "calls", 0) + 1
        return r
    return w
def repeat(n):
    def d(f):
        def w(*a):
            return [f(*a) for _ in range(n)]
        return w
    return d
class T:
    @timed
    def run(self, x): return x * 2
    @repeat(3)
    def three(self): return self.run(1)
t = T(); print(t.run(4), t.three(), t.calls)
class Typed:
    def __init__(self, typ, default=None): self.typ = typ; self.default = default
    def __set_name__(self, owner, name): self.name = "_" + name
    def __get__(self, obj, objtype=None):
        if obj is None: return self
        return getattr(obj, self.name, self.default)
    def __set__(self, obj, value):
        if not isinstance(value, self.typ):
            raise TypeError("%s must be %s" % (self.name, self.typ.__name__))
        setattr(obj, self.name, value)
    def __delete__(self, obj): delattr(obj, self.name)
class P:
    age = Typed(int, 0)
    name = Typed(str)
    def __init__(self, name): self.name = name
p = P("bo"); print(p.age, p.name); p.age = 4; print(p.age)
try: p.age = "x"
except TypeError as e: print(e)
del p.age; print(p.age)
class Plugin:
    plugins = []
    def __init_subclass__(cls, tag=None, **kw):
        super().__init_subclass__(**kw)
        cls.plugins.append(cls.__name__); cls.t = tag
class P1(Plugin, tag="x"): pass
class P2(Plugin): pass
print(Plugin.plugins, P1.t, P2.t)
