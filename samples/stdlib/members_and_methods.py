import abc, inspect, functools, copy
class PluginBase(abc.ABC):
    @abc.abstractmethod
    def load(self): ...
class Other:
    def load(self): return 1
@PluginBase.register
class Third:
    pass
print(PluginBase.register(Other) is Other, isinstance(Other(), PluginBase), issubclass(Other, PluginBase), isinstance(Third(), PluginBase), isinstance(3, PluginBase))
class Deep(Other): pass
print(isinstance(Deep(), PluginBase), [c.__name__ for c in PluginBase.__subclasses__()])
class P:
    kind = 'p'
    def __init__(self): self.name = 'x'; self._h = 1
    def hello(self): return 'hi'
    @property
    def upper(self): return self.name.upper()
p = P()
print([n for n in dir(p) if not n.startswith('__')], [n for n in dir(P) if not n.startswith('_')])
print([n for n, v in inspect.getmembers(p) if not n.startswith('_')], inspect.getmembers(p, inspect.ismethod)[-1][0])
print(inspect.getmro(Deep), inspect.isabstract(PluginBase), inspect.isroutine(len))
print(hasattr(p, 'hello') and callable(getattr(p, 'hello')), [m for m in dir(p) if callable(getattr(p, m)) and not m.startswith('__')])

class Cell:
    def __init__(self): self._alive = False
    def set_state(self, state, loud=False): self._alive = bool(state); return (state, loud)
    set_alive = functools.partialmethod(set_state, True)
    set_dead = functools.partialmethod(set_state, False, loud=True)
c = Cell(); print(c.set_alive(), c._alive, c.set_dead(), c._alive)
class Fmt:
    @functools.singledispatchmethod
    def fmt(self, arg): return f'object {arg}'
    @fmt.register(int)
    def _(self, arg): return f'int {arg}'
    @fmt.register(list)
    def _(self, arg): return f'list of {len(arg)}'
print(Fmt().fmt('a'), Fmt().fmt(3), Fmt().fmt([1]))
pp = functools.partial(int, base=2)
pp.__doc__ = 'base two'
print(pp('101'), pp.__doc__, pp.func, pp.keywords, pp)
@functools.lru_cache()
def f(a): "doc of f"; return a
f(1); f(1); print(f.cache_info(), f.cache_parameters(), f.__name__, f.__doc__)
@functools.lru_cache(maxsize=None)
def g(a): return a
print(g.cache_info())
