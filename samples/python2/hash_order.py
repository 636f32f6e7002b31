# python: 2.7
# Dicts and sets are printed in the order of 2.7's hashes; floats with 12 digits; values of different types have an order.
import sys

prices = {'apple': 3, 'banana': 2, 'cherry': 5, 'date': 9, 'elderberry': 1, 'fig': 4, 'grape': 7}
for name in prices:
    print name, prices[name],
print
print prices.keys()
print {1: 'a', 3: 'b', 2: 'c', 100: 'd', -1: 'e'}, {(1, 2): 3, (0, 1): 4}

counts = {}
for letter in 'mississippi river':
    counts[letter] = counts.get(letter, 0) + 1
print counts
print counts.items()
print set(['apple', 'banana', 'cherry']), set('hello'), frozenset([3, 1]), set()

print 1.0 / 3, [1.0 / 3], 1e16, 123456789012.5, 0.1 + 0.2
print sorted([3, 'a', None, 2.5, (1,)]), max('a', 5), None < 0
print 2 ** 70, [2 ** 70], sys.maxint, sys.maxint + 1
print sorted([3, 1, 2], cmp=lambda a, b: cmp(b, a)), map(None, [1, 2], [3]), filter(lambda c: c > 'a', 'abc')
print type(5), type('a'), type([]), xrange(5), hash('abc')
try:
    print 'a' + 1
except TypeError, e:
    print e.message
