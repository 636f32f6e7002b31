from ..util import COUNTER
from .. import util


def offset():
    return 100 + COUNTER[0] + len(util.COUNTER)
