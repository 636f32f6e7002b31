import functools
import sys
from functools import wraps, partial, reduce, lru_cache, cmp_to_key
import contextlib
from contextlib import ExitStack, closing, suppress, nullcontext, redirect_stdout


def timed(func):
    """Decorator."""
    @wraps(func)
    def wrapper(*args, **kwargs):
        wrapper.calls += 1
        print("calling", func.__name__, args, kwargs)
        return func(*args, **kwargs)
    wrapper.calls = 0
    return wrapper


@timed
def add(a, b=2):
    """Adds."""
    return a + b


print(add(1), add(1, b=5), add.calls, add.__name__, add.__doc__)
print(add.__wrapped__(3, 4))


def repeat(times):
    def deco(f):
        @functools.wraps(f)
        def inner(*a, **k):
            return [f(*a, **k) for _ in range(times)]
        return inner
    return deco


def shout(f):
    def inner(*a):
        return str(f(*a)).upper()
    return inner


@repeat(3)
@shout
def greet(name):
    return "hello " + name


print(greet("bob"))


def counter():
    counter.count += 1
    return counter.count


counter.count = 0
counter()
counter()
print(counter.count)


def make_adders():
    return [lambda x, i=i: x + i for i in range(3)]


print([f(10) for f in make_adders()])


def make_late():
    fs = []
    for i in range(3):
        def f():
            return i
        fs.append(f)
    return fs


print([f() for f in make_late()])


def make_default():
    fs = []
    for i in range(3):
        def f(x, k=i, acc=[]):
            acc.append(x)
            return k, acc
        fs.append(f)
    return fs


for f in make_default():
    print(f(1), f(2))


def kw(a, /, b, *, c=3, **rest):
    return a, b, c, rest


print(kw(1, 2), kw(1, b=2, c=4, d=5))
for call in (lambda: kw(1), lambda: kw(a=1, b=2), lambda: kw(1, 2, 3), lambda: kw()):
    try:
        call()
    except TypeError as e:
        print("TypeError:", e)


def star(*args, sep=",", **kwargs):
    return sep.join(map(str, args)) + str(sorted(kwargs.items()))


lst = [1, 2, 3]
d = {"x": 1, "sep": "-"}
print(star(*lst, **d))
print(star(0, *lst, 4, *(5, 6), y=2))
print(max(*lst), "{} {}".format(*lst))
p = partial(star, 1, 2, sep="|")
print(p(3), p.func is star, p.args, p.keywords)
print(reduce(lambda a, b: a * b, range(1, 6)), reduce(lambda a, b: a + b, [], 7))


@lru_cache(maxsize=None)
def fib(n):
    return n if n < 2 else fib(n - 1) + fib(n - 2)


print(fib(50), fib.cache_info())


print(sorted([3, 1, 2], key=cmp_to_key(lambda a, b: b - a)))


def fin():
    try:
        return "try"
    finally:
        print("finally")


def fin2():
    try:
        raise ValueError("x")
    except ValueError:
        return "swallowed"


def fin3():
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            print("i", i)
        finally:
            print("f", i)
    return i


print(fin(), fin2(), fin3())


try:
    print(undefined_name)
except NameError as e:
    print("NameError:", e)


def never_called():
    return some_missing_function(1)


def depth(n):
    return depth(n + 1) + 1


try:
    depth(0)
except RecursionError as e:
    print("RecursionError", str(e)[:32])

with suppress(ZeroDivisionError):
    1 / 0
    print("not reached")

with nullcontext(5) as five:
    print(five)

x = 10
def glob():
    global x, y
    x += 1
    y = 5
glob()
print(x, y)

def outer():
    n = 0
    def inc():
        nonlocal n
        n += 1
        def deeper():
            nonlocal n
            n += 10
        deeper()
        return n
    inc()
    return inc() , n
print(outer())
f = lambda a, b=2, *c, **d: (a, b, c, d)
print(f(1), f(1, 3, 4, e=5), f.__name__)
