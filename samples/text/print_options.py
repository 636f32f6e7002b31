"""print with sep, end, file and flush."""
import sys

print("a", "b", "c", sep="-")
print("no newline", end="")
print(" ... continued")
print(1, 2.0, None, True, [1], ("x",), {"k": "v"}, sep=" | ")
print()
print("", "", sep="")
print("to stderr", file=sys.stderr)
print("to stdout", file=sys.stdout, flush=True)
for i in range(3):
    print(i, end=", " if i < 2 else "\n")
sys.stdout.write("written directly\n")
sys.stdout.flush()
print("multi\nline", "tab\tstop")
print("unicode: \u00e9 \u20ac \u4e2d")
print(*[1, 2, 3])
print(*"abc", sep="\n")
