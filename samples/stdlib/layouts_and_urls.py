import csv
import io
import pprint
import sys
from pathlib import Path
from urllib.parse import urlparse, urlencode, quote, unquote, parse_qs, urljoin, urlsplit, quote_plus
data = {'name': 'Alice', 'items': [1, 2, 3], 'nested': {'b': (1, 2), 'a': None}, 'long': 'x' * 60, 'more': ['alpha', 'beta', 'gamma', 'delta', 'epsilon']}
pprint.pprint(data)
pprint.pprint(data, width=40, indent=4)
pprint.pprint(list(range(30)), compact=True, width=40)
print(pprint.pformat({'k': 'the quick brown fox jumps over the lazy dog ' * 3}))
pp = pprint.PrettyPrinter(indent=2, depth=2)
pp.pprint([[1, [2, [3]]], {'z': {'y': {'x': 1}}}])
pprint.pprint({3, 1, 2})
pprint.pprint([(i, 'item number %d' % i) for i in range(8)])
out = io.StringIO()
dw = csv.DictWriter(out, fieldnames=["a", "b"], delimiter=";", quoting=csv.QUOTE_ALL)
dw.writeheader()
dw.writerow({"a": 1, "b": "x"})
print(repr(out.getvalue()))
try:
    dw.writerow({"c": 1})
except ValueError as e:
    print(e)
for row in csv.reader(["a,b,c", '1,"2,3",4'], delimiter=","):
    print(", ".join(row))
s = io.StringIO("line1\nline2\nline3")
print(s.readline(), s.read(), s.tell())
s.seek(0)
for l in s:
    print(l.rstrip())
b = io.BytesIO(b"abc")
print(b.read(2), b.read(), b.getvalue())
buf = io.StringIO()
print("hello", 1, 2, file=buf)
buf.write("x")
print(repr(buf.getvalue()))
old = sys.stdout
sys.stdout = io.StringIO()
print("captured")
cap = sys.stdout.getvalue()
sys.stdout = old
print("got", repr(cap))
u = urlparse("http://user:pw@example.com:8080/a/b;p?q=1&r=2#frag")
print(u, u.scheme, u.netloc, u.path, u.query, u.fragment, u.hostname, u.port, u.username, u.password)
print(u.geturl(), urlencode({'a': 1, 'b': 'x y', 'c': 'é'}), quote('/a b/é'), quote_plus('a b&c'), unquote('a%20b%C3%A9'))
print(parse_qs('a=1&b=2&a=3'), urljoin('http://a/b/c/d', '../e'), urljoin('http://a/b/', 'c?x=1'), urlsplit('//x/y?z'))
scheme, netloc, path, params, query, frag = urlparse("https://python.org/x")
print(scheme, netloc, path)
p = Path('/usr') / 'local' / 'lib.tar.gz'
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parts, list(p.parents))
print(p.with_suffix('.zip'), p.with_name('x.py'), p.relative_to('/usr'), p.is_absolute(), Path('a') / Path('b'), p.exists())
