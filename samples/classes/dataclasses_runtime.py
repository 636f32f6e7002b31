from dataclasses import dataclass, field, asdict, astuple, replace, fields, is_dataclass, FrozenInstanceError
import dataclasses
from typing import List, Optional, Dict, ClassVar
@dataclass
class Item:
    name: str
    price: float = 1.5
    qty: int = 0
    tags: List[str] = field(default_factory=list)
    count: ClassVar[int] = 0
    def total(self) -> float: return self.price * self.qty
    def __post_init__(self):
        Item.count += 1
i = Item("a", 2.0, qty=3); j = Item("b")
i.tags.append("x")
print(i, j, i == Item("a", 2.0, 3, ["x"]), i.total(), Item.count, i != j)
print(asdict(i), astuple(i), replace(i, name="z"), [f.name for f in fields(i)], is_dataclass(i))
@dataclass(order=True, frozen=True)
class Ver:
    major: int
    minor: int = 0
    note: str = field(default="", compare=False, repr=False)
print(sorted([Ver(2), Ver(1, 5), Ver(1, 2, "n")]), Ver(1) < Ver(1, 1), hash(Ver(1)) == hash(Ver(1)), {Ver(1): 2}[Ver(1)])
try: Ver(1).major = 3
except FrozenInstanceError as e: print("FE", e)
@dataclass
class Base:
    id: int
    kind: str = "base"
@dataclass
class Child(Base):
    extra: Optional[Dict[str, int]] = None
    inner: Item = field(default_factory=lambda: Item("in"))
    seen: bool = field(init=False, default=False)
c = Child(1, extra={"a": 1}); print(c, asdict(c), isinstance(c, Base))
@dataclasses.dataclass(eq=False)
class Task:
    prio: int
    name: str = ""
    def __lt__(self, o): return self.prio < o.prio
import heapq
h = []
for n in (3, 1, 2): heapq.heappush(h, Task(n, "t%d" % n))
print([heapq.heappop(h).name for _ in range(3)])
@dataclass(slots=True, kw_only=True)
class K:
    a: int
    b: int = 2
print(K(a=1), K(b=1, a=4))
