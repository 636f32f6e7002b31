from functools import singledispatch, wraps


@singledispatch
def show(x):
    """Shows."""
    return "object " + str(x)


@show.register
def _(x: int):
    return "int " + str(x)


@show.register(list)
def _(x):
    return "list of " + str(len(x))


print(show(1), show([1, 2]), show("s"), show(True), show.__doc__)


def outer():
    def late(a=[]):
        "late doc"
        a.append(1)
        return a
    late()
    return late(), late.__doc__, late.__name__


print(outer(), outer())


class Retry:
    def __init__(self, times):
        self.times = times

    def __call__(self, f):
        @wraps(f)
        def inner(*args, **kw):
            last = None
            for i in range(self.times):
                try:
                    return f(*args, **kw)
                except ValueError as e:
                    last = e
                    print("retry", i, e)
            raise last
        return inner


attempts = []


@Retry(3)
def flaky(x, *, limit=2):
    attempts.append(x)
    if len(attempts) < limit:
        raise ValueError("not yet")
    return x * 10


print(flaky(5), attempts, flaky.__name__)


def memo(f):
    cache = {}
    def wrapper(n):
        if n not in cache:
            cache[n] = f(n)
        return cache[n]
    wrapper.cache = cache
    return wrapper


@memo
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(80), len(fib.cache))


def compose(*fs):
    def run(x):
        for f in fs:
            x = f(x)
        return x
    return run


print(compose(lambda x: x + 1, str, len)(99))


def curry(f):
    def a(x):
        def b(y):
            return f(x, y)
        return b
    return a


print(curry(lambda x, y: x ** y)(2)(10))
handlers = {}


def on(name):
    def reg(f):
        handlers.setdefault(name, []).append(f)
        return f
    return reg


@on("start")
def a1(ev):
    print("a1", ev)


@on("start")
@on("stop")
def a2(ev):
    print("a2", ev)


for n, hs in handlers.items():
    for h in hs:
        h(n)
a1("direct")


def counter(start=0, *, step=1):
    n = start
    def inc(by=None):
        nonlocal n
        n += step if by is None else by
        return n
    def get():
        return n
    inc.reset = lambda: None
    return inc, get


inc, get = counter(10, step=5)
inc(); inc(3)
print(get(), hasattr(inc, "reset"))
count = 0
def bump():
    global count
    count += 1
    if count < 5:
        bump()
bump()
print(count)
def varargs(first, *rest, key=None, **opts):
    return first, rest, key, sorted(opts)
args = (1, 2, 3)
print(varargs(*args, key="k", **{"z": 1, "a": 2}), varargs(*"ab"))
print((lambda *a, **k: (a, k))(1, *[2, 3], x=4))
def gen_args(*its):
    for it in its:
        yield from it
print(list(gen_args([1], (2,), {3}, "4")))
x = [i for i in range(3)]
print(list(map(lambda p: p[0] * p[1], zip(x, x))), sum(v for v in x if v))
while True:
    try:
        for i in range(3):
            if i == 1:
                raise KeyError(i)
    except KeyError as e:
        print("caught", e)
        break
    else:
        print("no")
    finally:
        print("fin")
else:
    print("else")
