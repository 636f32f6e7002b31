"""Reads numbers from standard input, one per line."""
import sys

name = input("Who are you? ")
print("Hello,", name)

numbers = []
for line in sys.stdin:
    line = line.strip()
    if not line:
        continue
    try:
        numbers.append(float(line))
    except ValueError:
        print("not a number: %r" % line)

print("count:", len(numbers))
print("sum:", sum(numbers))
try:
    input()
except EOFError:
    print("end of input")
