class Res:
    count = 0
    def __init__(self, name):
        self.name = name
        Res.count += 1
        print("open", name)
    def work(self):
        print("work", self.name)
    def __del__(self):
        Res.count -= 1
        print("del", self.name)

class Sub(Res):
    def __del__(self):
        print("sub del")
        super().__del__()

def f():
    a = Res("a")
    b = Res("b")
    a.work()
    b.work()
    print("end of f")

f()
x = Res("x")
del x
print("after del")
y = Res("y1")
y = Res("y2")
print("rebound")
y = None
print("none")
for i in range(2):
    t = Sub("t%d" % i)
    t.work()
print("loop done", Res.count)
def g(flag):
    if flag:
        r = Res("r")
        return r.name
    return "none"
print(g(True))
print(g(False))
first = Res("first")
items = [Res("i0"), Res("i1")]
second = Res("second")
def h():
    try:
        z = Res("z")
        raise ValueError("oops")
    except ValueError as e:
        print("caught", e)
    print("leaving")
h()
print("end")
