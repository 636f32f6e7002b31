import sys
import traceback


class AppError(Exception):
    def __init__(self, code, msg):
        super().__init__(msg)
        self.code = code


def chain():
    try:
        try:
            1 / 0
        except ZeroDivisionError as e:
            raise AppError(3, "wrapped") from e
    except AppError as err:
        print(err, err.code, repr(err.__cause__), err.__suppress_context__)
    try:
        try:
            {}["k"]
        except KeyError:
            raise ValueError("second")
    except ValueError as err:
        print(repr(err.__context__), err.__cause__)
    try:
        try:
            int("z")
        except ValueError:
            raise RuntimeError("hidden") from None
    except RuntimeError as err:
        print(err.__cause__, err.__suppress_context__)


chain()
ERRORS = (ValueError, TypeError)
for f in (lambda: int("x"), lambda: len(5), lambda: [][1]):
    try:
        f()
    except ERRORS as e:
        print("in tuple", type(e).__name__, e)
    except Exception as e:
        print("other", type(e).__name__, e)

def reraise():
    try:
        raise KeyError("first")
    except KeyError:
        print("cleanup")
        raise


try:
    reraise()
except KeyError as e:
    print("reraised", e)

try:
    raise ValueError("info")
except ValueError:
    t, v, tb = sys.exc_info()
    print(t.__name__, v, tb is not None)
    print(traceback.format_exc().splitlines()[-1])
print(sys.exc_info())


class Ctx:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("enter", self.name)
        return self

    def __exit__(self, et, ev, tb):
        print("exit", self.name, et.__name__ if et else None, ev)
        return self.swallow


with Ctx("a") as a, Ctx("b" + a.name, True) as b:
    print(a.name, b.name)
    raise ValueError("in with")
print("after")

with (
    Ctx("p1") as p1,
    Ctx("p2"),
):
    print("paren", p1.name)


def early():
    for i in range(3):
        with Ctx("loop%d" % i):
            if i == 1:
                return "returned"
    return "no"


print(early())

try:
    assert 1 == 2, "message %d" % 5
except AssertionError as e:
    print("assert", e)
try:
    assert False
except AssertionError as e:
    print("bare assert", repr(e))

for n in range(2, 10):
    for x in range(2, n):
        if n % x == 0:
            break
    else:
        print(n, end=" ")
print()

data = [1, 5, 12, 7]
if (n := len(data)) > 3:
    print("long", n)
print([y for x in data if (y := x * 2) > 9], y)
x = "outer"
print([x for x in range(3)], x)


def side(v):
    print("side", v)
    return v


print(side(1) < side(3) < side(2) < side(9))

try:
    import numpy_not_here as np
except ImportError:
    np = None
print(np)
try:
    import ujson as json
except ImportError:
    import json
print(json.dumps({"a": 1}))


def tef(v):
    try:
        r = 10 / v
    except ZeroDivisionError:
        print("zero")
        return "except"
    else:
        print("else")
        return r
    finally:
        print("finally")


print(tef(0), tef(5))
while True:
    try:
        break
    finally:
        print("finally in loop")

print(__name__, __doc__)
try:
    raise
except RuntimeError as e:
    print(e)


try:
    raise "string"
except TypeError as e:
    print(e)
err = ValueError("note")
err.add_note("extra")
print(err.__notes__, err.args)
try:
    raise AppError(1, "x")
except (KeyError, AppError) as ex:
    print(type(ex).__name__, ex.args)
raise AppError(9, "final")
