"""Functions that remember: closures, nonlocal and callbacks."""


def make_counter(start=0):
    count = start

    def increment(step=1):
        nonlocal count
        count += step
        return count

    return increment


def make_multipliers():
    return [lambda x, n=n: x * n for n in range(1, 4)]


def compose(f, g):
    return lambda x: f(g(x))


def apply_to_all(func, values):
    return [func(v) for v in values]


first = make_counter()
second = make_counter(10)
print(first(), first(), first(5))
print(second(), first())

print([m(10) for m in make_multipliers()])

add_one = lambda x: x + 1
double = lambda x: x * 2
print(compose(add_one, double)(5), compose(double, add_one)(5))
print(apply_to_all(str, [1, 2, 3]), apply_to_all(add_one, [1, 2, 3]))

# late binding: all of them see the last value
late = [lambda: i for i in range(3)]
print([f() for f in late])


class Board:
    """Keeps callbacks and calls them."""

    def __init__(self):
        self.callbacks = {}

    def on(self, name, callback):
        self.callbacks[name] = callback

    def fire(self, name):
        return self.callbacks[name]()


# several calls in one lambda: their results are a tuple or a list
log = []
board = Board()
board.on("tuple", lambda: (log.append("t"), len(log)))
board.on("list", lambda: [log.append("l"), log.append("m"), len(log)])
print(board.fire("tuple"), board.fire("list"), log)
