"""try, except, else, finally and their order."""


def parse(text):
    try:
        value = int(text)
    except ValueError as e:
        print("  ValueError:", e)
        return None
    else:
        print("  parsed", value)
        return value
    finally:
        print("  done with", repr(text))


def lookup(container, key):
    try:
        return container[key]
    except (KeyError, IndexError) as e:
        return type(e).__name__ + ": " + str(e)
    except TypeError:
        return "TypeError"


for text in ["12", "x1", " 7 "]:
    print(text)
    print("  ->", parse(text))

print(lookup({"a": 1}, "a"), lookup({"a": 1}, "b"), lookup([1, 2], 5), lookup(None, 0))

try:
    try:
        [].pop()
    finally:
        print("inner finally")
except Exception as e:
    print(type(e).__name__, e)

for i in range(3):
    try:
        if i == 1:
            continue
        print("i =", i)
    finally:
        print("cleanup", i)

try:
    raise RuntimeError
except RuntimeError as e:
    print("no message:", repr(e), e.args)

try:
    assert 1 + 1 == 3, "arithmetic is broken"
except AssertionError as e:
    print("AssertionError:", e)
