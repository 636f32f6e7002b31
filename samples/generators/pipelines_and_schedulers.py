import functools
import time
from collections import deque
from contextlib import contextmanager


def coroutine(func):
    """Primes a coroutine."""
    @functools.wraps(func)
    def start(*args, **kwargs):
        cr = func(*args, **kwargs)
        next(cr)
        return cr
    return start


@coroutine
def grep(pattern, target):
    while True:
        line = (yield)
        if pattern in line:
            target.send(line)


@coroutine
def printer():
    try:
        while True:
            line = (yield)
            print("->", line)
    except GeneratorExit:
        print("printer closed")


@coroutine
def broadcast(targets):
    while True:
        item = (yield)
        for t in targets:
            t.send(item)


def source(lines, target):
    for line in lines:
        target.send(line)
    target.close()


p = printer()
source(["python is nice", "java", "pypy python"], grep("python", p))
b = broadcast([grep("a", p), grep("n", p)])
b.send("java")
b.send("none")
print(grep.__name__, grep.__doc__)


class Task:
    taskid = 0

    def __init__(self, target):
        Task.taskid += 1
        self.tid = Task.taskid
        self.target = target
        self.sendval = None

    def run(self):
        return self.target.send(self.sendval)


class Scheduler:
    def __init__(self):
        self.ready = deque()
        self.taskmap = {}

    def new(self, target):
        newtask = Task(target)
        self.taskmap[newtask.tid] = newtask
        self.schedule(newtask)
        return newtask.tid

    def exit(self, task):
        print("Task %d terminated" % task.tid)
        del self.taskmap[task.tid]

    def schedule(self, task):
        self.ready.append(task)

    def mainloop(self):
        while self.taskmap:
            task = self.ready.popleft()
            try:
                result = task.run()
                if isinstance(result, SystemCall):
                    result.task = task
                    result.sched = self
                    result.handle()
                    continue
            except StopIteration:
                self.exit(task)
                continue
            self.schedule(task)


class SystemCall:
    def handle(self):
        pass


class GetTid(SystemCall):
    def handle(self):
        self.task.sendval = self.task.tid
        self.sched.schedule(self.task)


def foo():
    mytid = yield GetTid()
    for i in range(3):
        print("I'm foo", mytid)
        yield


def bar():
    mytid = yield GetTid()
    for i in range(2):
        print("I'm bar", mytid)
        yield


sched = Scheduler()
sched.new(foo())
sched.new(bar())
sched.mainloop()


@contextmanager
def tag(name):
    print("<%s>" % name)
    try:
        yield name.upper()
    except ValueError as e:
        print("swallowed", e)
    finally:
        print("</%s>" % name)


with tag("h1") as t:
    print("inside", t)
with tag("h2"):
    raise ValueError("boom")
try:
    with tag("h3"):
        raise KeyError("k")
except KeyError as e:
    print("got", repr(e))


@contextmanager
def simple():
    print("enter")
    yield
    print("exit")


with simple():
    print("body")


@simple()
def decorated(x):
    print("decorated", x)
    return x * 2


print(decorated(4))


def numbers():
    n = 0
    while True:
        n += 1
        yield n


def squares(it):
    for x in it:
        yield x * x


def take(n, it):
    for i, x in enumerate(it):
        if i >= n:
            return
        yield x


print(sum(take(5, squares(numbers()))))
gen = (x * 2 for x in range(5))
print(next(gen), next(gen), list(gen), next(gen, "end"))


def trampoline(g):
    stack = [g]
    value = None
    while stack:
        try:
            r = stack[-1].send(value)
            if hasattr(r, "send"):
                stack.append(r)
                value = None
            else:
                value = r
        except StopIteration as e:
            stack.pop()
            value = e.value
    return value


def fact(n):
    if n <= 1:
        return 1
    rest = yield fact(n - 1)
    return n * rest


print(trampoline(fact(10)))


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value = value
        self.left = left
        self.right = right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


t = Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6))
print(list(t), max(t))


def cycle_states():
    state = "red"
    while True:
        cmd = yield state
        if cmd == "next":
            state = {"red": "green", "green": "yellow", "yellow": "red"}[state]
        elif cmd == "reset":
            state = "red"


light = cycle_states()
print(next(light), light.send("next"), light.send("next"), light.send("reset"))
print(type(light).__name__, light.gi_frame is None)
light.close()
print(light.gi_frame is None)


def countdown(n):
    while n > 0:
        got = yield n
        if got is not None:
            n = got
        else:
            n -= 1


c = countdown(5)
for n in c:
    print(n, end=" ")
    if n == 4:
        c.send(3)
print()
