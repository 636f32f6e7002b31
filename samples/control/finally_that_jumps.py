def fin(x):
    try:
        return 1 / x
    except ZeroDivisionError:
        return "zero"
    finally:
        print("fin", x)
        if x == 5:
            return "five"
print(fin(2), fin(0), fin(5))
def loop(n):
    out = []
    for i in range(n):
        try:
            if i == 1:
                continue
            if i == 4:
                break
            if i == 6:
                raise KeyError(i)
            out.append(i)
        finally:
            if i == 2:
                continue
            out.append(-i)
    return out
print(loop(3), loop(9))
def swallow(x):
    try:
        raise ValueError(x)
    finally:
        if x > 1:
            return "swallowed"
print(swallow(2))
try:
    swallow(1)
except ValueError as e:
    print("raised", e)
