import inspect
import threading
import types
from collections import deque


def g():
    yield 1
    yield 2


x = g()
print(inspect.getgeneratorstate(x))
next(x)
print(inspect.getgeneratorstate(x), inspect.isgenerator(x), isinstance(x, types.GeneratorType))
list(x)
print(inspect.getgeneratorstate(x))


class Countdown:
    def __init__(self, n):
        self.n = n

    def __iter__(self):
        n = self.n
        while n:
            yield n
            n -= 1

    def pairs(self):
        for a in self:
            for b in self:
                if a < b:
                    yield a, b

    def ask(self):
        answer = yield "name?"
        while answer != "quit":
            answer = yield f"hello {answer}"
        return self.n


c = Countdown(3)
print(list(c), list(c.pairs()), [*c], sum(c), dict(zip("abc", c)))
q = c.ask()
print(next(q), q.send("ann"), q.send("bob"))
try:
    q.send("quit")
except StopIteration as e:
    print("result", e.value)


def inner():
    try:
        a = yield "i1"
        print("inner got", a)
        b = yield "i2"
        print("inner got", b)
    except ValueError as e:
        print("inner caught", e)
        yield "recovered"
    finally:
        print("inner finally")
    return "inner result"


def middle():
    r = yield from inner()
    print("middle", r)
    return r.upper()


def outer():
    r = yield from middle()
    yield "outer " + r


o = outer()
print(next(o), o.send("x"))
print(o.throw(ValueError("thrown")))
print(next(o))
o.close()
o2 = outer()
next(o2)
o2.close()
print("closed")


def expr():
    x = [(yield 1), (yield 2)]
    print("x", x)
    y = (yield 3) + (yield 4) * 2
    print("y", y)
    print("call", max((yield 5), (yield 6)))
    if (yield 7):
        print("true branch")
    d = {"k": (yield 8)}
    print(d)
    return (yield 9) or "default"


e = expr()
v = next(e)
out = [v]
try:
    while True:
        v = e.send(v * 10)
        out.append(v)
except StopIteration as s:
    print(out, s.value)


def scheduler(tasks):
    queue = deque(tasks)
    while queue:
        name, task = queue.popleft()
        try:
            step = next(task)
            print(name, "->", step)
            queue.append((name, task))
        except StopIteration as stop:
            print(name, "done", stop.value)


def job(n, label):
    for i in range(n):
        yield f"{label}{i}"
    return n * 100


scheduler([("A", job(2, "a")), ("B", job(1, "b")), ("C", job(3, "c"))])


class LockedGen:
    def __init__(self, it):
        self.it = it
        self.lock = threading.Lock()

    def __iter__(self):
        return self

    def __next__(self):
        with self.lock:
            return next(self.it)


def nums():
    for i in range(100):
        yield i


shared = LockedGen(nums())
seen = []


def consume():
    for v in shared:
        seen.append(v)


ts = [threading.Thread(target=consume) for _ in range(3)]
[t.start() for t in ts]
[t.join() for t in ts]
print(sorted(seen) == list(range(100)))


def fib():
    a, b = 0, 1
    while True:
        yield a
        a, b = b, a + b


def takewhile(pred, it):
    for v in it:
        if not pred(v):
            return
        yield v


print(list(takewhile(lambda v: v < 100, fib())))


def read_chunks(lines):
    buf = []
    for line in lines:
        if line == "":
            if buf:
                yield buf
                buf = []
        else:
            buf.append(line)
    if buf:
        yield buf


print(list(read_chunks(["a", "b", "", "c", "", "", "d"])))


def flatten(xs):
    for x in xs:
        if isinstance(x, list):
            yield from flatten(x)
        else:
            yield x


print(list(flatten([1, [2, [3, [4]], 5]])))


def perms(items):
    if len(items) <= 1:
        yield items
    else:
        for i in range(len(items)):
            for p in perms(items[:i] + items[i + 1:]):
                yield [items[i]] + p


print(len(list(perms([1, 2, 3, 4]))), next(perms([1, 2, 3])))
gen = (x * x for x in range(10) if x % 2)
print(next(gen), list(gen), list(gen))
print(sum(x for x in range(5)), max((len(w), w) for w in ["a", "ccc", "bb"]))
it = iter([1, 2, 3])
for a in it:
    print(a, next(it, None))


def with_default():
    val = yield
    while val is not None:
        val = yield val * 2


w = with_default()
w.send(None)
print(w.send(4), w.send(5))
try:
    w.send(None)
except StopIteration:
    print("stopped")
print(next(w, "gone"))


def ctx():
    try:
        yield 1
    except GeneratorExit:
        print("exit seen")
        raise
    finally:
        print("ctx fin")


k = ctx()
next(k)
k.close()
print("after del")
