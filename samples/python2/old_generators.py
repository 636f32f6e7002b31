# python: 2.7
def gen(n):
    i = 0
    while True:
        if i >= n:
            raise StopIteration
        yield i
        i += 1

g = gen(3)
print g.next(), g.next()
for x in g:
    print x
try:
    g.next()
except StopIteration:
    print "end"

def coroutine(f):
    def start(*a, **k):
        c = f(*a, **k)
        c.next()
        return c
    return start

@coroutine
def printer():
    try:
        while True:
            item = (yield)
            print "got", item
    except GeneratorExit:
        print "bye"

p = printer()
p.send(1)
p.send("two")
p.close()

def follow():
    r = yield 1
    print "r", r
    try:
        yield 2
    except ValueError, e:
        print "caught", e
        yield 3
f = follow()
print f.next()
print f.send("hello")
print f.throw(ValueError, "oops")
class Tree(object):
    def __init__(self, v, l=None, r=None):
        self.v = v; self.l = l; self.r = r
    def walk(self):
        if self.l:
            for x in self.l.walk():
                yield x
        yield self.v
        if self.r:
            for x in self.r.walk():
                yield x
print list(Tree(2, Tree(1), Tree(3)).walk())
print sum(x for x in xrange(4))
