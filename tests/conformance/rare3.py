# -*- coding: utf-8 -*-
"""Syntax that is rare in libraries, for the comparison of trees."""
from __future__ import annotations, generator_stop
import a.b.c as d, e
from . import f
from .... import g as h
from ...i.j import (k, l as m,)
type Alias[T: (int, str) = int, *Ts = *tuple[int, ...], **P = [int]] = dict[T, *Ts]
type type = type
def generic[T: int, *Ts, **P](x: T, *args: *Ts, **kw: P.kwargs) -> Alias[T]: return x
class Generic[T](Base, *bases, metaclass=Meta, **options): x: T; y: int = 1; (z): str; a.b: int = 2
def parameters(a, b=1, /, c=2, *, d, e=3, **f): pass
def only(*, a): pass
def positional(a, /): ...
async def coroutine():
    async with a as b, c as (d, e): await f
    async with (a, b as c,): pass
    async for x, *y in z: yield x
    else: pass
    return
    [x async for x in y if await z]
    {await x: y async for x, y in z async for w in v}
    await (await a)[await b] ** -await c
lambda: (yield)
lambda *a, b=1, **c: (a, b, c)
lambda a, /, b, *, c: ...
x = yield_ = 1,
x, = *a, *b
(x), [y, *z], w.v, u[0] = 1, [2], 3, 4
x @= y; x //= y; x **= y; x >>= y; x <<= y; x &= y; x ^= y; x |= y; x %= y
a = b if c else d if e else f
a = not b is not c not in d < e != f
a = -x ** -y ** ~z + +w
a = b and not c or d >= e is f <= g
a = {x for x in y}, {x: y for x, y in z}
def delegates(): a = yield from b
a = x[1:2, ::3, ..., *y, :], x[()], x[*a], x[a := 1], x[lambda: 1:2]
a = {**b, 'c': d, **e}, {*f, g}, [*h, i], (*j,), {}
a = (b := c), [d := 1, e], f(g := 2), {h := 3}
a = f(*b, c, *d, e=1, **g, h=2)
a = (x for x in y if z if w for v in x)
a = 0xFF_ff, 0o17, 0b1_0, 1_000.000_1e-1_0, .5J, 1., 00_0, 1E5j, 1if 2else 3
a = 'a' "b" '''c
d''' r'\n' u'e' R"f"
a = b'\x00\377\q' BR'\y' B"z"
a = '\a\b\f\n\r\t\v\\\'\"\0\x41\u00e9\U0001F600\N{SNOWMAN}\
continued'
a = f'{a!r:>{b}}{{}}{c = }{d=!s}{e:{f}.{g}}' F"{h['i']}" rf'\{j}' fr"{k:n}" f''
a = f"{f'{f"{1}"}'}" f'''{
    a  # a comment
    + b = :%Y-%m
}''' f'{lambda_:{"x"}}' f'{(lambda: 1)()}' f'{*a, b}' f'{yield_}' f'{x!a}' f'{ {1: 2}[1] }'
a = f'{a:\x41{b}}' f'\N{BULLET}{c}' f'{"nested " f"{1}"}'
é = ｆｕｌｌ = ﬁ = 𝐱 = 'names in NFKC'
with (a): pass
with (a, b): pass
with (a, b) as c: pass
with (a as b): pass
with (a as b, c): pass
with (yield_), (a).b as c[0], d() as (e, *f): pass
with (a if b else c) as d, (e): pass
with (a)(b): pass
with (a), (b): pass
with (a := b): pass
with (a for a in b): pass
with ((a, b)): pass
with (a,): pass
with (*a, b): pass
with (a := b, c): pass
for x in *a, b: pass
for (x), in y: break
else: continue_
for x, (y, *z), w[0], v.u in t: continue
while x: pass
else: pass
try: pass
except: pass
try: pass
except (A, B) as c: pass
except D: pass
else: pass
finally: pass
try: pass
except* A as b: pass
except* (C, D): pass
try:
    pass
finally:
    pass
@a.b[0](1)
@(lambda f: f)
@x if y else z
@w := v
class C: pass
match x:
    case 0 | -1 | 1.5 | -2j | 3 + 4j | -5 - 6j | 'a' 'b' | b'c' | None | True | False: pass
    case a.b.c | d.e: pass
    case [a, *_, b] | (a, b, *_): pass
    case [] | (): pass
    case (a,) | [(a)]: pass
    case {'k': v, 1: _, -2: w, a.b: c, **rest}: pass
    case {}: pass
    case {**rest}: pass
    case C() | C(1,) | C(2, b=3, d=E(),): pass
    case (1 | 2) as a if a > 1: pass
    case str(a) | int(a): pass
    case a, *b: pass
match x, *y:
    case _: pass
match (x):
    case *a, : pass
match -x:
    case (a): pass
match = case = _ = type = 1
match[x] = case(y)
match * x
match.x; case.y
match (x)
match, case
print(match, type(x), *type)
type = 1
type (x)
if x: pass
elif y: pass
elif z:
	pass
else: pass
if 1:
    if 2: pass
    else: pass
global g1, g2
def scopes():
    nonlocal_ = 1
    def inner():
        nonlocal nonlocal_; global g3
        del nonlocal_, (g3), [a, (b, c)], d.e, f[0]
    raise
    raise A
    raise A from None
    assert x, y
    return *a, b
class D: """docstring"""; 'another'
x = (1
     # a comment inside
     + 2) ; y = \
    3
def form_feed():
    pass

def after(): pass
