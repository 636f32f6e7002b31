"""Programs that ask functions for their parameters."""
import inspect
from inspect import signature, Parameter, Signature
from functools import wraps, partial

LIMIT = 5


def f(a: int, b=2, *args, c: str = "x", d=LIMIT, **kw) -> float:
    """Doc of f."""
    return 1.0


def g(a, b):
    return a + b


def only(a, /, b, *, key=None):
    return a, b, key


print(signature(f))
print(repr(signature(g)), signature(only))
for name, p in signature(f).parameters.items():
    print(name, p.kind, p.kind.description, p.default is Parameter.empty, p.annotation, p)
print(f.__defaults__, f.__kwdefaults__, f.__annotations__)
print(g.__defaults__, g.__annotations__)
print(signature(f).return_annotation)
print(inspect.getfullargspec(f))
b = signature(f).bind(1, 2, 3, 4, c="z", other=5)
print(b)
print(b.args, b.kwargs)
b = signature(f).bind(1)
b.apply_defaults()
print(b.arguments)
for args, kw in [((), {}), ((1, 2, 3), {}), ((1,), {"a": 2}), ((1, 2), {"zzz": 3})]:
    try:
        print(signature(g).bind(*args, **kw))
    except TypeError as e:
        print("TypeError:", e)


def logged(func):
    sig = signature(func)

    @wraps(func)
    def wrapper(*args, **kwargs):
        bound = sig.bind(*args, **kwargs)
        bound.apply_defaults()
        print(func.__name__, {k: v for k, v in bound.arguments.items() if k != "self"})
        return func(*args, **kwargs)
    return wrapper


@logged
def area(width, height=2, *, unit="cm"):
    return f"{width * height} {unit}"


print(area(3))
print(area(3, height=4, unit="m"))
print(signature(area), area.__name__)


class Shape:
    @logged
    def scale(self, factor=2):
        return factor * 2

    def plain(self, x, y=1):
        return x


s = Shape()
print(s.scale(5))
print(signature(Shape.scale), signature(s.scale))
print(signature(partial(only, 1, b=4)))


def validate(func):
    hints = func.__annotations__

    @wraps(func)
    def inner(*args):
        for (name, kind), value in zip(hints.items(), args):
            if not isinstance(value, kind):
                raise TypeError(f"{name} must be {kind.__name__}")
        return func(*args)
    return inner


@validate
def add(x: int, y: int):
    return x + y


print(add(1, 2))
try:
    add(1, "2")
except TypeError as e:
    print(e)
params = [Parameter("x", Parameter.POSITIONAL_OR_KEYWORD), Parameter("y", Parameter.KEYWORD_ONLY, default=42)]
made = Signature(params)
print(made, made.bind(1), made.bind(1, y=2).arguments)
