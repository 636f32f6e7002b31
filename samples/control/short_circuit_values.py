# and/or give one of their operands, and evaluate no more of them, no earlier, than Python does.
def trace(value):
    print("trace", value)
    return value


def rows(count):
    print("rows", count)
    return list(range(count)) if count else None


class Reading:
    def __init__(self, value):
        self.value = value

    def is_nan(self):
        return self.value != self.value


def with_default(name, count=None):
    count = count or trace(3) or trace(4)
    return name and count


print(trace(1) or trace(2) or trace(3))
first = trace(0) or trace(0) or trace(3)
print(first)
print(rows(0) or rows(2) or "nothing")
print(trace(5), trace(0) or trace(7), trace(0) and (trace(1) or trace(2)))
print(trace(1) if rows(0) or rows(3) else trace(2))
print(trace(1) < trace(3) < trace(2) or trace(9))
print(with_default("a"), with_default("", 2))

announce = lambda: print("announced") or 1
print(announce())
twice = lambda number: trace(number) or trace(number + 1)
print(twice(0), twice(1), [trace(number) or -1 for number in range(2)])

# a value that isn't equal to itself
missing = float("nan")
print(missing != missing, missing == missing, Reading(missing).is_nan(), Reading(1.5).is_nan())
same = 3
print(same == same, same <= same, same < same)
