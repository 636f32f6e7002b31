from dataclasses import dataclass, field
from functools import total_ordering
@dataclass
class Item:
    """An item."""
    name: str
    price: float = 1.5
    qty: int = 0
    tags: list = field(default_factory=list)

    def total(self) -> float:
        return self.price * self.qty
@total_ordering
class V:
    def __init__(self, n): self.n = n
    def __eq__(self, o): return self.n == o.n
    def __lt__(self, o): return self.n < o.n
items = [Item("a", 2.0, 3), Item("b", qty=4)]
items[0].tags.append("t")
for i in items:
    print(i, i.total())
print(sum(i.total() for i in items), items[0] == Item("a", 2.0, 3, ["t"]))
print(V(1) >= V(0), V(1) > V(2), V(2) <= V(2), max([V(1), V(5)]).n)
