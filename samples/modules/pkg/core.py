print("core init", __name__)
from .util import double, COUNTER
import pkg.sub.deep as deep

STATE = {"calls": 0}
LIMIT = 10


def compute(x):
    global LIMIT
    STATE["calls"] += 1
    LIMIT += 1
    return double(x) + deep.offset()


class Engine:
    kind = "engine"

    def __init__(self, n):
        self.n = n

    def run(self):
        return compute(self.n)
