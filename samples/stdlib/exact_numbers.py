from decimal import Decimal, getcontext, localcontext, ROUND_HALF_UP, ROUND_DOWN, InvalidOperation
import decimal
from fractions import Fraction
import statistics
a = Decimal('4.2')
b = Decimal('2.1')
print(a + b, (a + b) == Decimal('6.3'), repr(a / b), a * b, a - b, a % b, -a, abs(Decimal('-1.50')))
print(Decimal(1) / Decimal(7), Decimal('1') / 3, Decimal(0.1), Decimal((0, (1, 2, 3), -2)))
with localcontext() as ctx:
    ctx.prec = 5
    print(Decimal(1) / Decimal(7))
getcontext().prec = 10
print(Decimal(2).sqrt(), Decimal(10) / 3, getcontext().prec)
print(Decimal('3.14159').quantize(Decimal('0.01')), Decimal('2.675').quantize(Decimal('0.01'), rounding=ROUND_HALF_UP), Decimal('2.675').quantize(Decimal('.01'), ROUND_DOWN))
print(Decimal('1.20').normalize(), Decimal('1E+3'), Decimal('0.00000001'), Decimal('1e-10') * 1, Decimal('123.456').as_tuple())
print(f"{Decimal('1234.5678'):.2f} {Decimal('1234567.891'):,.1f} {Decimal('5'):>8}", "%s" % Decimal('1.0'), "{:.3f}".format(Decimal('2.5')))
print(int(Decimal('7.9')), float(Decimal('0.25')), round(Decimal('2.5')), round(Decimal('2.345'), 2), Decimal(2) ** 10, Decimal('1.1') ** 2)
print(sum([Decimal('0.1')] * 3), max(Decimal('1'), Decimal('2')), sorted([Decimal('3'), Decimal('1.5')]), Decimal('1.0') == 1, Decimal('0.5') == 0.5, Decimal('2') > 1)
try:
    Decimal('abc')
except InvalidOperation as e:
    print("invalid", e)
try:
    Decimal(1) / Decimal(0)
except decimal.DivisionByZero as e:
    print("zero", e)
print(Decimal('NaN'), Decimal('Infinity'), -Decimal('0'), Decimal('1.5') + 1, 2 * Decimal('1.5'), Decimal(10) // 3, hash(Decimal('1')) == hash(1))
f = Fraction(3, 4)
g = Fraction('1/3')
print(f + g, f - g, f * g, f / g, f ** 2, float(f), Fraction(0.5), Fraction('2.5'), repr(f), f > g, f == Fraction(6, 8), -f, abs(-f))
print(f + 1, 1 + f, f * 2, 2 - f, f + 0.5, f.numerator, f.denominator, Fraction(3.14159).limit_denominator(100), int(Fraction(7, 2)), round(Fraction(7, 2)), 7 // Fraction(3, 2) if False else 0)
print(sum([Fraction(1, 3)] * 3), Fraction(4, 2), max(f, g))
data = [1, 2, 3, 4, 4]
print(statistics.mean(data), statistics.median(data), statistics.mode(data), statistics.stdev(data), statistics.variance(data), statistics.pstdev(data), statistics.pvariance(data))
print(statistics.mean([1.5, 2.5, 3.0]), statistics.median([1, 3, 5, 7]), statistics.fmean([1, 2]), statistics.multimode('aabbc'), statistics.quantiles([1, 2, 3, 4, 5, 6, 7]), statistics.harmonic_mean([40, 60]), statistics.geometric_mean([54, 24, 36]))
try:
    statistics.mean([])
except statistics.StatisticsError as e:
    print(e)
import weakref
class Obj:
    def __init__(self, n):
        self.n = n
o = Obj(3)
r = weakref.ref(o)
print(r() is o, r().n)
cache = weakref.WeakValueDictionary()
cache['a'] = o
print('a' in cache, cache['a'].n, len(cache))
import warnings
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter("always")
    warnings.warn("deprecated thing", DeprecationWarning)
    print(len(w), w[0].category.__name__, str(w[0].message))
warnings.filterwarnings("ignore")
warnings.warn("not shown")
warnings.simplefilter("error")
try:
    warnings.warn("boom", UserWarning)
except UserWarning as e:
    print("raised", e)
