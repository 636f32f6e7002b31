def f():
    try:
        return 1
    finally:
        return 2
def g():
    for i in range(3):
        try:
            raise ValueError
        finally:
            break
    return i
def h():
    n = 0
    for i in range(5):
        try:
            if i % 2:
                raise ValueError(i)
            n += i
        finally:
            continue
    return n
def k():
    try:
        raise KeyError(1)
    except KeyError:
        raise ValueError
    finally:
        return "swallowed"
print(f(), g(), h(), k())
