from collections import UserDict, UserList, UserString
import collections
class Lower(UserDict):
    def __setitem__(self, key, value):
        super().__setitem__(str(key).lower(), value)
d = Lower({'A': 1}, B=2)
d['C'] = 3
d.update({'D': 4}, E=5)
print(d, len(d), 'a' in d, d.get('zz'), d['c'], sorted(d), list(d.items()), list(d.keys()), d.data)
del d['a']
print(d.pop('b'), d.pop('nope', None), d.setdefault('X', 9), d, d == {'c': 3, 'd': 4, 'e': 5, 'x': 9})
try: d['missing']
except KeyError as e: print('KeyError', e)
for k, v in d.items(): print(k, v)
class Nums(UserList):
    def total(self): return sum(self.data)
n = Nums([3, 1, 2])
n.append(5); n.sort(); n += [7]
print(n, n.total(), n[0], n[1:3], type(n[1:]).__name__, len(n), 3 in n, n + [1], [x for x in n], n == [1, 2, 3, 5, 7], n.index(3))
class Shout(UserString):
    def shout(self): return self.data.upper() + '!'
s = Shout('hello world')
print(s, repr(s), s.shout(), s.split(), s + ' x', len(s), s.upper(), 'wor' in s, s == 'hello world', s[0:5])
print(isinstance(d, collections.UserDict))
