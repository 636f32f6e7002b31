from collections.abc import Callable, Iterable
from typing import List, Dict, Optional, Protocol, TypeVar, Generic, Union
Matrix = list[list[int]]
Pos = tuple[int, int, int]
Fn = Callable[[float], float]
Vec = List[float]
T = TypeVar("T")
Num = Union[int, float]
D = dict[str, Matrix]
class Comparable(Protocol):
    def __lt__(self, other) -> bool: ...
class Stack(Generic[T]):
    def __init__(self) -> None:
        self.items: list[T] = []
    def push(self, x: T) -> None:
        self.items.append(x)
class Shape(Protocol):
    def area(self) -> float:
        ...
class Sq:
    def __init__(self, s: float):
        self.s = s
    def area(self) -> float:
        return self.s ** 2
def total(shapes: Iterable[Shape]) -> float:
    return sum(s.area() for s in shapes)
def apply(f: Fn, m: Matrix) -> Vec:
    return [f(x) for row in m for x in row]
print(apply(lambda v: v * 2, [[1, 2], [3]]))
s = Stack()
s.push(1)
s2: Stack[int] = Stack[int]()
s2.push(4)
print(s.items, s2.items, total([Sq(2), Sq(3)]))
print({}.fromkeys("ab", 0))


def kind(x):
    if isinstance(x, int | str):
        return "scalar"
    if isinstance(x, Callable):
        return "callable"
    if isinstance(x, Iterable):
        return "iterable"
    return "other"


print([kind(x) for x in (1, "a", print, [1], (2,), None, 2.5)])
print(Matrix, Pos, D)
