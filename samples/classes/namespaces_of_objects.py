"""Objects shown as dicts: only the classes concerned lose their static types."""

import argparse
class A:
    def __init__(self, x):
        self.x = x
    def show(self):
        return self.__dict__
class B:
    def __init__(self, n):
        self.n = n
    def twice(self):
        return self.n * 2
class C:
    def __init__(self):
        self.q = [1]
def deco(f):
    def wrapper(*a):
        return f(*a)
    wrapper.__dict__.update(f.__dict__)
    return wrapper
@deco
def g(x):
    return x + 1
c = C()
print(vars(c), A(3).show(), B(4).twice(), g(2))
p = argparse.ArgumentParser()
p.add_argument("--n", type=int, default=3)
args = p.parse_args([])
print(vars(args))
print(sorted(vars(p.parse_args(["--n", "5"])).items()))
