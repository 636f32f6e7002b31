from enum import Enum, IntEnum, Flag, IntFlag, auto, unique
import enum
class Color(Enum):
    RED = 1
    GREEN = 2
    BLUE = 3
    CRIMSON = 1
print(Color.RED, repr(Color.RED), Color.RED.name, Color.RED.value, Color(2), Color["BLUE"], Color.CRIMSON is Color.RED)
for c in Color: print(c, end=" ")
print(len(Color), list(Color), Color.RED in Color, Color.RED == Color.GREEN, {Color.RED: "r"}[Color.RED], Color.__members__.keys())
try: Color(9)
except ValueError as e: print(e)
try: Color["X"]
except KeyError as e: print("KE", e)
class State(enum.Enum):
    IDLE = auto()
    RUN = auto()
    def __str__(self): return self.name.lower()
    @property
    def busy(self): return self is State.RUN
    @classmethod
    def default(cls): return cls.IDLE
    def next(self): return State.RUN if self == State.IDLE else State.IDLE
s = State.default(); print(s, s.busy, s.next(), s.next().busy, f"{s}", "%s" % s, s.value)
class Prio(IntEnum):
    LOW = 1
    HIGH = 10
print(Prio.LOW < Prio.HIGH, Prio.HIGH + 1, sorted([Prio.HIGH, Prio.LOW]), Prio.LOW == 1, int(Prio.HIGH), max(Prio), str(Prio.LOW), f"{Prio.LOW}", "%d" % Prio.HIGH, [10, 20][Prio.LOW], {1: "x"}[Prio.LOW])
class Planet(Enum):
    EARTH = (5.97e24, 6.37e6)
    MARS = (6.4e23, 3.39e6)
    def __init__(self, mass, radius): self.mass = mass; self.radius = radius
    @property
    def g(self): return round(6.67e-11 * self.mass / self.radius ** 2, 2)
print(Planet.EARTH.g, Planet.MARS.value, Planet((6.4e23, 3.39e6)))
class Perm(Flag):
    R = auto()
    W = auto()
    X = auto()
    RW = R | W
p = Perm.R | Perm.W
print(p, repr(p), Perm.R in p, Perm.X in p, p & Perm.R, bool(p & Perm.X), ~Perm.R, p == Perm.RW, list(p), Perm(0), repr(Perm.R | Perm.X))
class S(str, Enum):
    A = "a"
    B = "b"
print(S.A == "a", S.A.value, S("b"), S.A.upper(), [x.value for x in S])
try:
    @unique
    class Bad(Enum):
        A = 1
        B = 1
except ValueError as e: print(e)
Animal = Enum("Animal", "CAT DOG"); print(Animal.DOG, list(Animal), type(Animal.CAT), Color, type(Color.RED))
def handle(c):
    if c is Color.RED: return "stop"
    elif c in (Color.GREEN, Color.BLUE): return "go"
print([handle(c) for c in Color])
