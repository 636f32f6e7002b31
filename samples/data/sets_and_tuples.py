"""Sets, tuples and unpacking."""

a = {1, 2, 3, 4}
b = set([3, 4, 5])
print(a & b, a | b, a - b, a ^ b)
print(2 in a, a.issubset({1, 2, 3, 4, 5}), a.isdisjoint({9}))
a.add(10)
a.discard(1)
a.discard(99)
print(sorted(a), len(a), frozenset([1, 1, 2]))
print(sorted({len(w) for w in ["a", "bb", "cc", "ddd"]}), set())

point = (3, 4)
x, y = point
print(x, y, point[0], point + (5,), point * 2)
x, y = y, x
print(x, y)

first, *middle, last = [1, 2, 3, 4, 5]
print(first, middle, last)
(p, q), r = (1, 2), 3
print(p + q + r)

single = ("alone",)
empty = ()
print(single, empty, len(single), (1, 2) < (1, 3), (1, "a") == (1, "a"))


def min_max(values):
    return min(values), max(values)


low, high = min_max([5, 2, 8])
print(low, high, min_max([1]))
pairs = list(zip(["a", "b", "c"], [1, 2, 3]))
print(pairs, dict(pairs))
for i, (letter, number) in enumerate(pairs):
    print(i, letter, number)
try:
    a, b = [1, 2, 3]
except ValueError as e:
    print("ValueError:", e)
