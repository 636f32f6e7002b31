import sys

def averager():
    """Running average."""
    total = 0.0
    count = 0
    average = None
    while True:
        term = yield average
        total += term
        count += 1
        average = total / count


def grep(pattern):
    print("Looking for", pattern)
    try:
        while True:
            line = yield
            if pattern in line:
                print("match:", line)
    except GeneratorExit:
        print("closing grep")


def accumulate():
    tally = 0
    while 1:
        nxt = yield
        if nxt is None:
            return tally
        tally += nxt


def gather(tallies):
    while 1:
        tally = yield from accumulate()
        tallies.append(tally)


avg = averager()
next(avg)
print(avg.send(10))
print(avg.send(30))
avg.close()

g = grep("python")
next(g)
g.send("I love python")
g.send("nothing here")
g.close()

tallies = []
acc = gather(tallies)
next(acc)
for i in range(4):
    acc.send(i)
acc.send(None)
for i in range(5):
    acc.send(i)
acc.send(None)
print(tallies)


def resilient():
    while True:
        try:
            x = yield "ready"
            print("got", x)
        except ValueError as e:
            print("caught", e)
        finally:
            print("round over")


r = resilient()
print(next(r))
print(r.send(5))
print(r.throw(ValueError("bad")))
try:
    r.throw(KeyError("oops"))
except KeyError as e:
    print("escaped", e)
try:
    next(r)
except StopIteration:
    print("finished")


def returns():
    yield 1
    yield 2
    return "done"


def outer():
    result = yield from returns()
    print("inner returned", result)
    yield from [10, 20]
    yield from range(3)
    yield from "ab"


print(list(outer()))
it = returns()
print(next(it), next(it))
try:
    next(it)
except StopIteration as e:
    print("value", e.value)

try:
    a = averager()
    a.send(1)
except TypeError as e:
    print(e)


def bad():
    try:
        yield 1
    except GeneratorExit:
        yield 2


b = bad()
next(b)
try:
    b.close()
except RuntimeError as e:
    print("RuntimeError:", e)


def stop():
    yield 1
    raise StopIteration("x")


try:
    for x in stop():
        print(x)
except RuntimeError as e:
    print("RuntimeError:", e)


def selfrun():
    yield 1
    next(me)
    yield 2


me = selfrun()
next(me)
try:
    next(me)
except ValueError as e:
    print("ValueError:", e)


def cleanup():
    try:
        for i in range(10):
            yield i
    finally:
        print("cleanup done")


for i in cleanup():
    if i == 2:
        break
print("after loop")


def tree(n):
    if n > 0:
        yield from tree(n - 1)
        yield n
        yield from tree(n - 1)


print(list(tree(3)))
