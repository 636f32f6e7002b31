import array
import colorsys
import keyword
import numbers
from types import SimpleNamespace
from array import array as arr
from fractions import Fraction
from decimal import Decimal

a = array.array("i", [1, 2, 3])
a.append(4)
a.extend([5, 6])
print(a, len(a), a[0], a[-1], a[1:3], a.itemsize, a.typecode)
a[0] = 10
a[1:2] = arr("i", [7, 8])
print(a.tolist(), sum(a), max(a), 8 in a, a.index(8), a.count(3))
a.insert(0, 99)
print(a.pop(), a.pop(0), a)
a.remove(7)
a.reverse()
print(a, a == arr("i", [5, 4, 3, 8, 10]), a + arr("i", [1]), a * 2)
b = arr("d", [1.5, 2])
print(b, b.tobytes()[:8], [x * 2 for x in b])
for bad in (lambda: arr("i", [2**40]), lambda: arr("b", [200]), lambda: arr("i", [1.5]), lambda: arr("x"), lambda: arr("i")[0], lambda: arr("B", [-1]), lambda: arr("i", ["a"]), lambda: arr("i").pop(), lambda: arr("i", [1]).remove(5)):
    try:
        bad()
    except Exception as e:
        print(type(e).__name__, e)
print(arr("u", "héllo"), arr("u", "ab").tounicode(), arr("b"), arr("f", [0.1]))
c = arr("H", b"\x01\x00\x02\x00")
print(c, c.buffer_info()[1] if hasattr(c, "buffer_info") else 2)
c.byteswap()
print(c, c.tolist())
grid = [arr("l", [0] * 3) for _ in range(2)]
grid[1][2] += 5
print(grid)
for i, v in enumerate(arr("i", range(3))):
    print(i, v, end=" ")
print()
print(colorsys.rgb_to_hsv(0.2, 0.4, 0.4), colorsys.hsv_to_rgb(0.5, 0.5, 0.4), colorsys.rgb_to_hls(0.1, 0.9, 0.5), colorsys.hls_to_rgb(0.3, 0.4, 0.7), colorsys.rgb_to_yiq(0.1, 0.2, 0.3), colorsys.yiq_to_rgb(0.1, 0.2, 0.3))
print(keyword.iskeyword("for"), keyword.iskeyword("match"), keyword.issoftkeyword("match"), len(keyword.kwlist))
for v in (1, 1.5, 2j, True, Fraction(1, 2), Decimal(1), "x", None):
    print(repr(v), [isinstance(v, c) for c in (numbers.Number, numbers.Complex, numbers.Real, numbers.Rational, numbers.Integral)])
ns = SimpleNamespace(x=1, y="two")
ns.z = [1]
print(ns, ns.x, ns.y, ns == SimpleNamespace(x=1, y="two", z=[1]))
ns.x += 5
del ns.y
print(ns, hasattr(ns, "y"), vars(ns))
