"""The old way of formatting, with %."""

name, age, height = "Ann", 31, 1.684
print("%s is %d years old" % (name, age))
print("%-10s|%5d|%8.2f|" % (name, age, height))
print("%05d %+d %x %X %o %#x" % (42, 42, 255, 255, 8, 255))
print("%e %.3e %g %g" % (12345.678, 0.00012, 1e10, 0.5))
print("%r and %s" % ("text", "text"))
print("%(name)s -> %(value)03d" % {"name": "key", "value": 7})
print("100%% of %s" % [1, 2])
print("%c%c" % ("o", 107))
print("%s %s %s" % (None, True, 1.0))
print("%.3s|%10.4s|%*d" % ("abcdef", "abcdef", 6, 42))
try:
    print("%d" % "text")
except TypeError as e:
    print("TypeError:", e)
try:
    print("%s %s" % ("one",))
except TypeError as e:
    print("TypeError:", e)
