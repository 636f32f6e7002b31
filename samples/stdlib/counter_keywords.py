import collections
print(collections.Counter(a=2, b=3))
from collections import Counter
c = Counter("abca", a=3)
print(c)
print(Counter({'x': 1}, y=2))
c.update(z=5)
c.subtract(a=1)
print(c)
