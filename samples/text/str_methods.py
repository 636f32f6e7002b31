"""The methods of str that scripts use."""

s = "  The quick brown fox  "
print(repr(s.strip()), repr(s.lstrip()), repr(s.rstrip()))
t = s.strip()
print(t.upper(), t.lower(), t.title(), t.swapcase(), "abc def".capitalize())
print(t.split(), t.split("q"), "a,b,,c".split(","), "a b c d".split(" ", 2))
print("-".join(["x", "y", "z"]), t.replace("quick", "slow"), "aaa".replace("a", "b", 2))
print(t.find("fox"), t.find("cat"), t.index("quick"), t.rfind("o"), t.count("o"))
print(t.startswith("The"), t.endswith(("dog", "fox")), "quick" in t, "slow" not in t)
print("42".isdigit(), "abc".isalpha(), "ab1".isalnum(), " ".isspace(), "Ab".isupper(), "ab".islower())
print("7".zfill(3), "x".center(7, "*"), "x".ljust(3) + "|", "x".rjust(3))
print("key=value=x".partition("="), "a.b.c".rpartition("."))
print("line1\nline2\r\nline3".splitlines(), "tab\tx".expandtabs(4))
print("xxhixx".strip("x"), "hello"[1:3], "ab" * 3, "a" < "b")
print("a1b2".translate(str.maketrans("ab", "xy")))
print(len("na\u00efve"), "na\u00efve".upper(), "\U0001F600"[0] == "\U0001F600", len("\U0001F600"))
print("quote's", 'double "quotes"', 'it\'s "both"'.replace("both", "fine"))
print(repr("it's"), repr('say "hi"'), repr("new\nline\ttab \\ \x00"))
try:
    t.index("cat")
except ValueError as e:
    print("ValueError:", e)
print(list("abc"), tuple("ab"), sorted("hello"), "".join(reversed("abc")))
