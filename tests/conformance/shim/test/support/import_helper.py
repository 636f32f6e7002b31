"""What CPython's tests of threads and queues use of test.support.import_helper, in our own words."""
import queue
import unittest


def import_fresh_module(name, fresh=(), blocked=(), *, deprecated=False):
    """There is one queue module here, neither Python nor C: it stands for both."""
    if name == "queue":
        return queue
    return None


def import_module(name, deprecated=False, *, required_on=()):
    raise unittest.SkipTest("refused: module " + name)
