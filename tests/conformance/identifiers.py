"""Prints identifiers and their NFKC forms, a pair a line: each character that isn't its own form, and random mixtures with combining marks."""
import random
import sys
import unicodedata

random.seed(5)
sys.stdout.reconfigure(encoding="utf-8")
characters = [chr(code) for code in range(128, sys.maxunicode + 1) if ("a" + chr(code)).isidentifier()]
marks = [c for c in characters if unicodedata.combining(c)]
composed = [c for c in characters if unicodedata.normalize("NFKD", c) != c]
hangul = [chr(code) for code in [*range(0x1100, 0x1113), *range(0x1161, 0x1176), *range(0x11A8, 0x11C3), *range(0xAC00, 0xAFFF, 28)]]
names = ["a" + c for c in composed + marks]
for _ in range(40000):
    names.append("x" + "".join(random.choice(random.choice([characters, marks, marks, composed, hangul, "aeouAn"])) for _ in range(random.randrange(1, 7))))
for name in names:
    print(name, unicodedata.normalize("NFKC", name), sep="\t")
