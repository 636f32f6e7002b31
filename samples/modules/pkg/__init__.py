"""Package doc."""
print("pkg init", __name__)
VERSION = "1.0"
from .core import compute
from . import util
