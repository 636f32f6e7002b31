# Text that is built up in loops, in all the ways that scripts do it.


def caesar(text, shift):
    result = ""
    for c in text:
        if c.isalpha():
            base = ord("A") if c.isupper() else ord("a")
            result += chr((ord(c) - base + shift) % 26 + base)
        else:
            result += c
    return result


def table(rows):
    out = "rows:\n"
    for row in rows:
        line = ""
        for cell in row:
            line += str(cell).rjust(4)
        out += line + "\n"
    out += "end"
    return out


def binary(n: int) -> str:
    digits: str = ""
    while n > 0:
        digits += str(n % 2)
        n //= 2
    return digits[::-1] or "0"


def until(words, stop):
    found = ""
    for word in words:
        if word == stop:
            return found + "!"
        found += word
    else:
        found += "."
    return found


def reset_in_loop(text):
    words = []
    word = ""
    for c in text + " ":
        if c == " ":
            words.append(word)
            word = ""
        else:
            word += c
    return words


def tested_in_loop(n):
    s = ""
    while len(s) < n:
        s += "ab"
    return s


def doubled(n):
    s = "x"
    for _ in range(n):
        s += s
    return s


def captured(items):
    s = ""

    def add(x):
        nonlocal s
        s += x

    for item in items:
        add(item)
    for item in items:
        s += item
    return s


def interrupted(items):
    s = ""
    try:
        for item in items:
            s += "<" + str(10 // item) + ">"
    except ZeroDivisionError as e:
        s += " " + str(e)
    return s


def half_way(items):
    s = ""
    for item in items:
        try:
            s += f"[{item}:{10 // item}]"
        except ZeroDivisionError:
            s += "-"
    return s


def plain_in_try(items):
    s = ""
    for item in items:
        try:
            s += item
        except TypeError:
            print("not a str:", item)
    return s


def pieces(n):
    for i in range(n):
        s = ""
        for j in range(i):
            s += chr(97 + j)
        yield s


def with_else(n):
    s = ""
    if n > 2:
        for i in range(n):
            s += "%d," % i
    else:
        s += "few"
    print(len(s), s.upper(), s)
    return [c for c in s]


class Writer:
    def __init__(self):
        self.text = ""

    def fill(self, n):
        part = "("
        for i in range(n):
            part += f"{i:02d} "
        part += ")"
        self.text += part
        return self


print(caesar("Hello, World!", 3))
print(table([[1, 2, 3], [10, 20, 30]]))
print(binary(10), binary(0))
print(until(["a", "b", "stop", "c"], "stop"), until(["a"], "stop"))
print(reset_in_loop("one two three"))
print(tested_in_loop(5), doubled(4))
print(captured(["a", "b"]))
print(interrupted([1, 2, 0, 5]), half_way([5, 0, 2]), plain_in_try(["a", "b"]))
print(list(pieces(4)))
print(with_else(3), with_else(1))
print(Writer().fill(3).fill(1).text)

banner = ""
for i in range(3):
    for j in range(i + 1):
        banner += "*"
    banner += "\n"
print(banner, end="")
print(len(banner), banner.count("*"), banner == "*\n**\n***\n", f"{banner!r}")

text = ""
for i in range(20000):
    text += "line %d\n" % i
total = 0
for line in text.splitlines():
    total += len(line)
print(len(text), total)

shown = ""
for i in range(3):
    shown += str(i)
    print(shown)

euro = ""
for i in range(50):
    euro += "a\u20ac\U0001f600"
euro += "z"
print(len(euro), euro[-1], euro[2], euro[149], euro[3:6] == euro[:3], sum(1 for c in euro if c == "\U0001f600"))
n = 0
for i in range(len(euro)):
    if euro[i] == "a":
        n += 1
print(n)


def shown_often(n):
    s = ""
    if n > 2:
        for i in range(n):
            s += "%d," % i
        s += "many"
    print(len(s), s.upper(), s)
    for c in s:
        if c in s[1:]:
            print(c, end=" ")
    print()
    return [c for c in s]


print(shown_often(3), shown_often(1))
for k in range(2):
    row = "-"
    for i in range(3):
        row += str(i * k)
    print(row, len(row), row.strip("-"))

grown = ""
while True:
    grown += "ab"
    n += 1
    if n > 60:
        break
print(grown, len(grown), grown == "ab" * 11)
