"""Attributes that are ints or floats, compared, sorted and formatted where the other side has no type."""
import math, json
class V:
    def __init__(self, x, y):
        self.x = x
        self.y = y
    def __eq__(self, other):
        return self.x == other.x
    def __lt__(self, other):
        return self.x < other.x
    def __add__(self, other):
        return V(self.x + other.x, self.y * other.y)
    def ops(self, o):
        r = [self.x + o.x, self.x - o.x, self.x * o.x, self.x / o.x, self.x // o.x, self.x % o.x, self.x ** o.x, -self.x, abs(self.x)]
        r += [self.x < o.x, self.x <= o.x, self.x > o.x, self.x >= o.x, self.x != o.x, self.x == o.x]
        r += [divmod(self.x, o.x), round(self.x), int(self.x), float(self.x), str(self.x), repr(self.x), math.sqrt(self.x), max(self.x, o.x), min(o.x, self.x)]
        r += [{self.x: 1}, hash(self.x), self.x in (1, 2.5), self.x in [o.x], [self.x].index(self.x), sorted([o.x, self.x]), sum([self.x, o.x]), "%d %s %.2f %5s" % (self.x, self.x, self.x, self.x), "{:.1f} {}".format(self.x, self.x), f"{self.x:8.2f}|{self.x!r}|{self.x}"]
        r += [isinstance(self.x, int), isinstance(self.x, float), type(self.x), bool(self.x), self.x and 1, not self.x, json.dumps([self.x, o.x]), math.floor(self.x), (self.x, o.x) < (o.x, self.x), (self.x, 1) == (o.x, 1), {"a": self.x} == {"a": o.x}]
        return r
for a in (V(0.5, 2), V(1, 2), V(2.0, 1)):
    for b in (V(1, 2), V(2.5, 1)):
        try:
            for z in a.ops(b): print(z, end=" ; ")
            print()
        except OverflowError as e: print(e)
        try:
            for z in getattr(a, "op" + "s")(b): print(z, end=" ; ")
        except OverflowError as e: print(e)
        print(a == b, a < b, (a + b).x)
