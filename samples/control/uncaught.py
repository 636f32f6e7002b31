"""An uncaught exception: traceback on stderr, exit code 1."""


class Broken(Exception):
    pass


def fail(depth):
    if depth == 0:
        raise Broken("at the bottom")
    fail(depth - 1)


print("before")
try:
    fail(2)
finally:
    print("finally runs first")
print("never printed")
