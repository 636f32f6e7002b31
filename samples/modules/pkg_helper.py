import pkg_config as config
print("helper init")
__all__ = ["greet", "NAMES"]
NAMES = ["a", "b"]
total = 0


def greet(n):
    global total
    total += 1
    return config.PREFIX + n


def hidden():
    return 1
