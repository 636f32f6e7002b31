"""A class for the with statement."""


class Resource:
    def __init__(self, name, swallow=False):
        self.name = name
        self.swallow = swallow

    def __enter__(self):
        print("open", self.name)
        return self

    def __exit__(self, exc_type, exc_value, traceback):
        if exc_type is None:
            print("close", self.name)
        else:
            print("close", self.name, "after", exc_type.__name__, exc_value)
        return self.swallow

    def use(self, value):
        if value < 0:
            raise ValueError("negative value")
        print(self.name, "uses", value)


with Resource("a") as r:
    r.use(1)

with Resource("outer") as outer, Resource("inner", swallow=True) as inner:
    outer.use(2)
    inner.use(-1)
    print("never printed")
print("after the swallowed error")

try:
    with Resource("b"):
        raise KeyError("lost")
except KeyError as e:
    print("KeyError:", e)
