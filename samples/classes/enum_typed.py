"""Traffic lights and planets."""
from enum import Enum, auto, unique


class Color(Enum):
    """Primary colours."""

    RED = 1  # warm
    GREEN = 2
    BLUE = 3
    CRIMSON = 1

    def describe(self):
        return f"{self.name.lower()} ({self.value})"

    @property
    def is_warm(self):
        return self is Color.RED

    @classmethod
    def parse(cls, text):
        for c in cls:
            if c.name == text.upper():
                return c
        return cls.RED

    @classmethod
    def from_value(cls, value):
        return cls(value)

    @staticmethod
    def default():
        return Color.GREEN


@unique
class State(Enum):
    IDLE = auto()
    RUNNING = auto()
    DONE = auto()

    def __str__(self):
        return self.name.title()


class Level(Enum):
    LOW = "low"
    NAME = "name"
    VALUE = "value"

    def __lt__(self, other):
        return self.value < other.value


class Planet(Enum):
    MERCURY = (3.303e+23, 2.4397e6)
    EARTH = (5.976e+24, 6.37814e6)

    def __init__(self, mass, radius):
        self.mass = mass
        self.radius = radius

    @property
    def surface_gravity(self):
        G = 6.67300E-11
        return G * self.mass / (self.radius * self.radius)


class Point(Enum):
    ORIGIN = (0, 0)
    UNIT = (1, 1)


class Task:
    def __init__(self, name, state=State.IDLE):
        self.name = name
        self.state = state

    def advance(self):
        transitions = {State.IDLE: State.RUNNING, State.RUNNING: State.DONE}
        self.state = transitions.get(self.state, State.DONE)


def handle(color: Color) -> str:
    if color == Color.RED:
        return "stop"
    elif color in (Color.GREEN, Color.BLUE):
        return "go"
    return "?"


def via_match(c):
    match c:
        case Color.RED:
            return "r"
        case Color.GREEN | Color.BLUE:
            return "gb"
        case _:
            return None


for c in Color:
    print(c, repr(c), c.name, c.value, handle(c), via_match(c), c.describe(), c.is_warm)
print(len(Color), list(Color), [c.value for c in Color], {c.name: c.value for c in Color})
print(Color(2), Color["BLUE"], Color.CRIMSON is Color.RED, Color["CRIMSON"], Color(1))
print(Color.RED in Color, Color.RED == Color.GREEN, Color.RED != Color.GREEN, Color.RED == 1, {Color.RED: "r"}[Color.RED])
print(list(Color.__members__), Color.__members__["CRIMSON"])
print(Color.__name__, Color.parse("blue"), Color.parse("zzz"), Color.from_value(3), Color.default())
try:
    Color(9)
except ValueError as e:
    print(e)
try:
    Color["X"]
except KeyError as e:
    print("KeyError", e)
try:
    print(Color.RED < Color.GREEN)
except TypeError as e:
    print(e)
t = Task("a")
for _ in range(3):
    print(t.name, t.state, f"{t.state}", "%s" % t.state, f"{t.state!r:>30}|", f"{Color.RED:>12}|")
    t.advance()
print(sorted(Level), max(Level), Level.NAME.name, Level.VALUE.value, Level.LOW < Level.NAME)
for p in Planet:
    print(p, p.name, p.value, "%.2f" % p.surface_gravity)
print(Planet.EARTH, repr(Planet.MERCURY), Planet((5.976e+24, 6.37814e6)))
print(Point.UNIT, Point((0, 0)), Point.UNIT.value[1])
counts = {}
for name in ["red", "blue", "red"]:
    color = Color[name.upper()]
    counts[color] = counts.get(color, 0) + 1
for color, n in counts.items():
    print(color.name, n)
items = [Color.RED, 5, "x", None, State.DONE]
print(items, items[0], [str(i) for i in items], Color.RED in items, items.index(State.DONE))
print(hasattr(Color.RED, "name"), getattr(Color.RED, "value"), isinstance(Color.RED, Color), isinstance(items[4], (Color, State)))
print(set([Color.RED, Color.CRIMSON]), len({c for c in State}), type(Color.RED).__name__)
