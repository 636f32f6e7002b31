"""int, float, bool: conversions, rounding and operators."""

print(7 // 2, -7 // 2, 7 % 3, -7 % 3, 7.5 // 2, -7.5 % 2)
print(1 / 3, 10 / 5, 2 ** 10, 2 ** -1, 2 ** 0.5)
print(0.1 + 0.2, 1e16, 1e-7, 123456789.123, 1.0, float("inf"), -0.0)
print(round(2.5), round(3.5), round(2.675, 2), round(1234, -2))
print(int("42"), int(3.99), int(-3.99), int("ff", 16), int("0b101", 0), float("1.5"), float(7))
print(abs(-5), divmod(17, 5), divmod(-17, 5), pow(3, 4), pow(3, 4, 5))
print(bin(10), oct(8), hex(255), 0xFF, 0o17, 0b11, 1_000_000)
print(5 & 3, 5 | 3, 5 ^ 3, ~5, 1 << 10, 1024 >> 3)
print(True + True, True == 1, 1 == 1.0, bool([]), bool("x"), not 0)
print(3 < 4 < 5, 1 < 3 > 2, max(1, 2.5), min("b", "a"))
big = 2 ** 100
print(big, big // 3, big % 1000, -big, len(str(big)))
total = 1
for i in range(1, 26):
    total *= i
print(total)
for value in ["abc", "1.5", ""]:
    try:
        print(int(value))
    except ValueError as e:
        print("ValueError:", e)
try:
    print(1 % 0)
except ZeroDivisionError as e:
    print("ZeroDivisionError:", e)
