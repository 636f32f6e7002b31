"""Operators of one's own classes: what always is one method, and what asks the other operand."""
import math


class Vector:
    def __init__(self, x=0.0, y=0.0):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __rmul__(self, factor):
        return self * factor

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __matmul__(self, other):
        return self.x * other.x + self.y * other.y

    def __str__(self):
        return "({}, {})".format(self.x, self.y)

    def length(self):
        return math.sqrt(self @ self)


class Counter:
    def __init__(self, start):
        self.value = start

    def __iadd__(self, step):
        self.value += step
        return self

    def __add__(self, other):
        if not isinstance(other, Counter):
            return NotImplemented
        return Counter(self.value + other.value)


class LoudCounter(Counter):
    def __iadd__(self, step):
        print("adding {0} to {1}".format(step, self.value))
        return super().__iadd__(step)


def total(vectors):
    result = Vector()
    for vector in vectors:
        result += vector
    return result


def noisy(name, vector):
    print("evaluating {name!r}".format(name=name))
    return vector


a = Vector(1.0, 2.0)
b = Vector(3.5, -1.0)
print(a + b, a - b, a * 2.0, 3.0 * a, -a, sep=" | ")
print("length {} of {}{}".format((a + b).length(), "a + b", "!"))
print(total([a, b, a]))
print(noisy("left", a) - noisy("right", b))

counters = [Counter(5), LoudCounter(7)]
for counter in counters:
    counter += 3
    print("{{{}}}".format(counter.value))
print((counters[0] + counters[1]).value)
try:
    print(counters[0] + 3)
except TypeError as e:
    print("TypeError:", e)

area = math.pi ** 0.5 * 2 ** (3 / 4.0)
print("{:.6f} {}".format(area, 2.5 * int(area)))
names = ["x"] + [name * 2 for name in "yz"] + ["end"]
print(names, end="\n---\n")
print("{1} {0} {1}".format("swapped", "twice"))
