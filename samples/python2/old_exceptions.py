# python: 2.7
"""except E, e and raise E, value; xrange, has_key, iteritems and friends."""


class OldStyle:
    def __init__(self, n):
        self.n = n

    def __str__(self):
        return "OldStyle(%d)" % self.n


def check(value):
    if value < 0:
        raise ValueError, "negative: %d" % value
    return value


for v in (3, -3):
    try:
        print check(v)
    except (TypeError, ValueError), e:
        print "error:", e

try:
    {}["missing"]
except KeyError, e:
    print "KeyError", e

total = 0
for i in xrange(5):
    total += i
print total, range(3), list(xrange(3))

d = {"one": 1}
print d.has_key("one"), d.has_key("two")
for k, v in d.iteritems():
    print k, v
print d.keys(), d.items()
print map(lambda x: x * 2, [1, 2, 3]), filter(None, [0, 1, 2]), zip([1], [2])
print OldStyle(3)
print isinstance(u"text", basestring), isinstance(3L, (int, long)), unicode("abc")
print sorted([3, 1, 2], key=lambda a: -a), cmp(1, 2), reduce(lambda a, b: a + b, [1, 2, 3])
