"""str.format in its everyday forms."""

print("{} {}".format("one", "two"))
print("{1} {0} {1}".format("a", "b"))
print("{name} is {age}".format(name="Bob", age=25))
print("|{:<8}|{:>8}|{:^8}|".format("left", "right", "mid"))
print("{:*^20}".format(" title "))
print("{:5d}|{:<5d}|{:05d}|{:+d}".format(42, 42, 42, 42))
print("{:.2f} {:8.3f} {:e} {:g}".format(3.14159, 2.71828, 12345.678, 0.0001))
print("{:,} {:_} {:.1%}".format(1234567, 1234567, 0.256))
print("{:x} {:X} {:b} {:o} {:#x}".format(255, 255, 5, 8, 255))
print("{0[0]} {0[1]} {1[key]}".format([1, 2], {"key": "value"}))
print("{!r} {!s}".format("text", "text"))
print("{{literal}} {}".format(1))
print("{:{width}.{precision}f}".format(3.14159, width=10, precision=3))


class Point:
    def __init__(self, x, y):
        self.x, self.y = x, y

    def __format__(self, spec):
        if spec == "polar":
            return "polar form"
        return "(%s; %s)" % (self.x, self.y)


print("{0.x} {0.y} {0} {0:polar}".format(Point(1, 2)))
print(format(3.14159, ".2f"), format(255, "x"))
