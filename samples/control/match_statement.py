

class Point:
    __match_args__ = ("x", "y")

    def __init__(self, x, y):
        self.x = x
        self.y = y


class Circle:
    def __init__(self, center, radius):
        self.center = center
        self.radius = radius


def where(p):
    match p:
        case Point(0, 0):
            return "origin"
        case Point(0, y):
            return f"on y axis at {y}"
        case Point(x=x, y=0):
            return f"on x axis at {x}"
        case Point(x, y) if x == y:
            return f"diagonal {x}"
        case Point():
            return "somewhere"
        case Circle(center=Point(0, 0), radius=r):
            return f"circle at origin r={r}"
        case Circle(center=Point(a, b)):
            return f"circle at {a},{b}"
        case _:
            return "not a point"


for p in [Point(0, 0), Point(0, 5), Point(7, 0), Point(3, 3), Point(1, 2), Circle(Point(0, 0), 2), Circle(Point(1, 2), 3), "x"]:
    print(where(p))


def command(text):
    match text.split():
        case ["quit"]:
            return "bye"
        case ["go", ("north" | "south") as direction]:
            return "going " + direction
        case ["go", *rest]:
            return "cannot go " + " ".join(rest)
        case ["drop", *objects]:
            return f"dropping {len(objects)} {objects}"
        case [action, obj]:
            return f"{action} the {obj}"
        case []:
            return "nothing"
        case [first, *_, last]:
            return first + ".." + last
        case _:
            return "?"


for t in ["quit", "go north", "go up", "drop a b c", "take lamp", "", "a b c d", "x"]:
    print(command(t))


def http(status):  # comment on header
    match status:
        case 200 | 201:
            return "ok"
        case 404:
            return "not found"  # here
        case n if n >= 500:
            return f"server error {n}"
        case _:
            return "other"


print([http(s) for s in (200, 201, 404, 503, 302)])


def process(data):
    match data:
        case None:
            return "none"
        case True | False:
            return "bool"
        case int(n) if n < 0:
            return f"negative {n}"
        case int():
            return "int"
        case float(f):
            return f"float {f}"
        case str(s):
            return "str " + s
        case {"type": "user", "name": name, **rest}:
            return f"user {name} {rest}"
        case {"type": kind}:
            return f"other {kind}"
        case [x, [y, z]]:
            return f"nested {x} {y} {z}"
        case (1, _) | (_, 1):
            return "has a one"
        case [*items]:
            return f"seq of {len(items)}"
        case _:
            return "unknown"


for d in [None, True, -5, 5, 2.5, "hi", {"type": "user", "name": "bob", "age": 3}, {"type": "x"}, [1, [2, 3]], (1, 2), (2, 1), [5, 6, 7], {1, 2}]:
    print(process(d))

for i in range(1, 16):
    match (i % 3, i % 5):
        case (0, 0):
            print("FizzBuzz", end=" ")
        case (0, _):
            print("Fizz", end=" ")
        case (_, 0):
            print("Buzz", end=" ")
        case _:
            print(i, end=" ")
print()


class Color:
    RED = 1
    GREEN = 2


def paint(c):
    match c:
        case Color.RED:
            return "red!"
        case Color.GREEN:
            return "green!"


print(paint(Color.RED), paint(Color.GREEN), paint(3))

for item in [1, 2, 3, 4]:
    match item:
        case 1:
            continue
        case 3:
            break
        case x:
            print("item", x)


