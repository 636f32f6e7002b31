# -*- coding: utf-8 -*-
"""Python 2.7's own syntax, for the comparison of trees."""
from __future__ import with_statement
import a.b as c, d
from . import e
from ..f import (g, h as i,)
print
print x
print x,
print x, y
print (x), y
print (x, y)
print >>a
print >>a, b
print >>a, b,
print >> a.b(), c
exec a
exec a in b
exec a in b, c
exec (a, b, c)
exec(a) in b
raise
raise A
raise A, b
raise A, b, c
try: pass
except: pass
try: pass
except A: pass
except A, e: pass
except (A, B), e.f: pass
except A as e: pass
except A, (e, f): pass
else: pass
finally: pass
a = `b`, `c, d`
a = b <> c != d
a = 0777, 0o17, 0xFFL, 10l, 0, 00, 0b11, 1e5, 1.5j, 99999999999999999999
a = -1, - 2, -(3), -4 ** 5, -6L, -7.5, -8j, -0, -0.0, --9, -x, -0x8000000000000000
a = 'a' "b" u'c' ur'\u00e9\n' br'\n' b'd' r'\x' U'\N{BULLET}' '\u00e9'
a = """several
lines""" 'joined'
f("""several
lines""", g)
def f(a, (g), (b, c), (d, (e, f))=(1, (2, 3)), *h, **i): pass
lambda (a, b), c=1: a
lambda a, (b): b
@a.b
@c(1)
@d()
class Old: pass
class New(object): x = 1
class Empty(): pass
a = [x for x in 1, 2, 3]
a = [x for x in lambda: 1, 2 if x if y for z in w]
a = [x, (y for y in z), {y for y in z}, {y: x for y in z}]
for x in lambda: 1, 2: pass
for (x, y), z in w: pass
f(x for x in y)
f(a, *b, **c)
f(a, b=1, *c, d=2)
x[1:2, ..., ::3], x[...], x[1, 2], x[(1, 2)], x[1:2], x[::], x[:]
with a as b, c as (d, e): pass
with a: pass
True, False = 1, 2
True = 1
async = await = nonlocal = 1
print_ = x.print_
if x: pass
elif y: pass
elif z: pass
else: pass
while 1: pass
else: pass
a = b = c, d
a = (yield_), (), (x), (x,), [x], {x}, {}
(a).b.c(d)[e], (a + b).c, (a)(b)
a + b - c * d / e % f // g ** h << i >> j & k ^ l | m
a = (a + b) + c, a + (b + c), ((a)) + b + (c)
a += (yield_)
def g():
    global x, y
    yield
    x = yield y
    return (yield x), z
assert a, b
del a, (b), [c, (d, e)], f.g, h[0]
lambda: (yield)
if 1:
	x
        # a tab is eight columns
