class Attr(dict):
    def __getattr__(self, n):
        try: return self[n]
        except KeyError: raise AttributeError(n)
    def __setattr__(self, n, v): self[n] = v
a = Attr(x=1, y=2)
a.z = 5
print(a.x, a["z"], a, len(a), sorted(a), "x" in a, a.get("q", 7), list(a.items()))
try: a.qq
except AttributeError as e: print("AE", e)
class Stack(list):
    def push(self, x): self.append(x)
    def peek(self): return self[-1]
s = Stack([1,2]); s.push(3); print(s, s.peek(), len(s), sum(s), [x*2 for x in s], isinstance(s, list), s[0:2])
class Count(dict):
    def __missing__(self, k): return 0
c = Count(); c["a"] += 1; c["a"] += 1; print(c, c["zz"])
class Meters(float):
    def __new__(cls, v): return float.__new__(cls, v)
    def __repr__(self): return "Meters(%s)" % float.__repr__(self)
    def __add__(self, o): return Meters(float(self) + float(o))
m = Meters(3) + Meters(4.5); print(repr(m), m * 2, m > 3)
class Up(str):
    def shout(self): return self.upper() + "!"
u = Up("hey"); print(u, u.shout(), len(u), u + "x", u == "hey", "%s" % u)
import threading
class Mix:
    def info(self): return "info " + self.name
class W(Mix, threading.Thread):
    def __init__(self, n):
        threading.Thread.__init__(self, name="w%d" % n)
        self.n = n; self.result = None
    def run(self): self.result = self.n * 2
ws = [W(i) for i in range(3)]
for w in ws: w.start()
for w in ws: w.join()
print([w.result for w in ws], ws[0].info(), ws[0].is_alive())
class E1(Exception): pass
class E2(E1, ValueError):
    def __init__(self, msg, code=0):
        super().__init__(msg); self.code = code
    def __str__(self): return "E2:%s:%s" % (self.args[0], self.code)
for cls in (E1, E2):
    try: raise cls("boom")
    except E2 as e: print("E2", e, e.code, repr(e))
    except E1 as e: print("E1", e)
try: raise E2("v", 4)
except ValueError as e: print("VE", e)
