"""Operators by dunder methods."""


class Vector:
    def __init__(self, x, y):
        self.x = x
        self.y = y

    def __add__(self, other):
        return Vector(self.x + other.x, self.y + other.y)

    def __sub__(self, other):
        return Vector(self.x - other.x, self.y - other.y)

    def __mul__(self, factor):
        return Vector(self.x * factor, self.y * factor)

    def __neg__(self):
        return Vector(-self.x, -self.y)

    def __eq__(self, other):
        if not isinstance(other, Vector):
            return NotImplemented
        return self.x == other.x and self.y == other.y

    def __lt__(self, other):
        return self.length_squared() < other.length_squared()

    def __hash__(self):
        return hash((self.x, self.y))

    def __bool__(self):
        return self.x != 0 or self.y != 0

    def __repr__(self):
        return "Vector(%r, %r)" % (self.x, self.y)

    def __str__(self):
        return "<{}, {}>".format(self.x, self.y)

    def length_squared(self):
        return self.x * self.x + self.y * self.y


a = Vector(1, 2)
b = Vector(3, -4)
print(a + b, a - b, b * 2, -a)
print(repr(a), [a, b])
print(a == Vector(1, 2), a != b, a == "a vector")
print(bool(Vector(0, 0)), "yes" if a else "no")
print(sorted([b, a]), max(a, b))
seen = {a: "first"}
print(seen[Vector(1, 2)], Vector(9, 9) in seen)
