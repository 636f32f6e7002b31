import pickle
import io
from collections import OrderedDict, defaultdict, deque, Counter, namedtuple
from datetime import datetime, date, timedelta
from decimal import Decimal
from enum import Enum


class Point:
    def __init__(self, x, y):
        self.x = x
        self.y = y
        self.tags = []

    def __eq__(self, other):
        return isinstance(other, Point) and (self.x, self.y) == (other.x, other.y)

    def __repr__(self):
        return f"Point({self.x}, {self.y}, {self.tags})"


class Tree:
    def __init__(self, name):
        self.name = name
        self.children = []
        self.parent = None

    def add(self, child):
        child.parent = self
        self.children.append(child)
        return child


class Secret:
    def __init__(self):
        self.a = 1
        self.handle = "open"

    def __getstate__(self):
        state = self.__dict__.copy()
        del state["handle"]
        return state

    def __setstate__(self, state):
        self.__dict__.update(state)
        self.handle = "reopened"


class Color(Enum):
    RED = 1
    GREEN = 2


Pair = namedtuple("Pair", "a b")


def double(x):
    return 2 * x


values = [None, True, False, 0, 255, 256, 65535, 65536, -1, -129, 2**31, 2**63, -2**70, 1.5, -0.0, float("inf"), "", "a", "héllo", "x" * 300,
          b"", b"abc", bytearray(b"xyz"), (), (1,), (1, 2), (1, 2, 3), (1, 2, 3, 4), [], [1], [1, 2, [3]], {}, {"a": 1}, {"a": 1, "b": [1, 2]},
          {1, 2}, frozenset([1]), 1 + 2j, range(5), OrderedDict([("z", 1), ("y", 2)]), deque([1, 2], 5), deque(), Counter("aab"),
          Decimal("1.25"), datetime(2024, 1, 2, 3, 4, 5, 6), date(2020, 2, 29), timedelta(days=1, seconds=5), Color.GREEN, Pair(1, "q"), double, Point, len, int]
for v in values:
    for proto in (0, 1, 2, 3, 4, 5):
        try:
            data = pickle.dumps(v, protocol=proto)
            back = pickle.loads(data)
            print(proto, len(data), data[:60] if proto in (2, 4) else "", back == v, type(back) == type(v))
        except Exception as e:
            print(proto, repr(v)[:30], type(e).__name__, e)

p = Point(1, 2)
p.tags.append("t")
data = pickle.dumps(p)
print(data)
q = pickle.loads(data)
print(q, q == p, q is p)
print(pickle.dumps([p, p, q]))
root = Tree("root")
root.add(Tree("kid"))
copy = pickle.loads(pickle.dumps(root))
print(copy.children[0].parent is copy, copy.children[0].name)
s = pickle.loads(pickle.dumps(Secret()))
print(s.a, s.handle)
a = [1]
a.append(a)
b = pickle.loads(pickle.dumps(a))
print(b[1] is b)
f = io.BytesIO()
pickle.dump({"x": 1}, f)
pickle.dump([1, 2, 3], f, pickle.HIGHEST_PROTOCOL)
f.seek(0)
print(pickle.load(f), pickle.load(f))
try:
    pickle.load(f)
except EOFError as e:
    print("EOF", e)
for bad in (b"", b"\x80\x04K", b"\x05", b"\x80\x09N."):
    try:
        pickle.loads(bad)
    except Exception as e:
        print(type(e).__name__, e)
try:
    pickle.dumps(lambda: 1)
except Exception as e:
    print(type(e).__name__)
dd = defaultdict(list)
dd["k"].append(1)
dd2 = pickle.loads(pickle.dumps(dd))
dd2["new"].append(5)
print(dd2)
buf = io.BytesIO()
pk = pickle.Pickler(buf, 2)
pk.dump("hello")
print(buf.getvalue())
print(pickle.Unpickler(io.BytesIO(buf.getvalue())).load())
big = list(range(3000))
print(len(pickle.dumps(big)), pickle.loads(pickle.dumps(big)) == big)
text = {"k%d" % i: i for i in range(2000)}
print(len(pickle.dumps(text)), pickle.loads(pickle.dumps(text)) == text)
print(len(pickle.dumps(b"z" * 200000)), len(pickle.dumps(["y" * 70000, 5])))
