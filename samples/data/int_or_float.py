import math, json
def average(xs):
    total = 0
    for x in xs:
        total += x
    return total / len(xs) if xs else 0
print(average([1, 2, 3]), average([1.5, 2]), average([]))
class Account:
    def __init__(self, name, balance=0):
        self.name = name
        self.balance = balance
        self.fees = 0
    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("bad")
        self.balance += amount
        self.fees += amount * 0.01
        return self.balance
    def __repr__(self):
        return "%s: %.2f (%s) %r" % (self.name, self.balance, self.balance, self.fees)
a = Account("ann"); b = Account("bob", 10)
print(a, b)
print(a.deposit(5), b.deposit(2.5))
print(a, b, f"{a.balance:>8}|{b.balance:8.1f}|{a.fees}")
vals = [1, 2.5, -3, 4]
print(vals, sum(vals), max(vals), min(vals), sorted(vals), abs(vals[2]), round(vals[1]), [v * 2 for v in vals])
m = {}
for k in ("a", "b", "a"):
    m[k] = m.get(k, 0) + 1.5
m["z"] = 0
print(m, json.dumps(m), m["z"] == 0, m["z"] == 0.0, isinstance(m["z"], int), isinstance(m["a"], float), type(m["z"]).__name__)
def f(x, n=0):
    return x ** n, x // 2, x % 2, -x, x > 1, x == 2, bool(x), str(x), int(x), float(x)
print(f(2), f(2.5), f(7, 3))
K = 10
print(2 ** K, 2 ** -K, (2 ** K - 1) & 7)
best = None
for v in vals:
    if best is None or v > best:
        best = v
print(best, math.sqrt(best), "%d %s %5.1f" % (best, best, best))
s = 0
for i in range(5):
    s = s + i * 0.5 if i % 2 else s + i
print(s, {s: 1}, {1, 2.0, 2}, (s, 1))
try:
    print(1 / (s - s))
except ZeroDivisionError as e: print(e)
try:
    range(vals[1])
except TypeError as e: print(e)
x = 10 ** 30
x = x + 0.5 if s > 100 else x
print(x, x + 1)
acc = 1
for i in range(1, 30): acc *= i
acc2 = acc
if s > 1: acc2 = acc / 2
print(acc, acc2, divmod(acc2, 7), pow(acc2, 2), hash(s), s in [s, 1])
print(sum([0.1] * 10), sum(v for v in vals), any(vals), [a < b for a, b in zip(vals, vals[1:])])
