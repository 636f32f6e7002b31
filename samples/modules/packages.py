import pkg_config as config
import pkg_helper as helper
from pkg_helper import *
import pkg
from pkg.core import Engine, STATE
import pkg.core as core
from pkg import util as u, VERSION
import cyc_a

print("main start", __name__)
print(greet("x"), NAMES, helper.total)
helper.total = 50
helper.greet("y")
print(helper.total)
config.PREFIX = "bye "
print(greet("z"))
print(pkg.compute(5), pkg.core.compute(6), VERSION)
e = Engine(3)
print(e.run(), Engine.kind, STATE, core.LIMIT)
core.LIMIT = 99
print(pkg.core.LIMIT, u._private())
print(cyc_a.fa())


def main():
    import pkg_helper as h
    from pkg.sub import deep
    print(h.hidden(), deep.offset())


if __name__ == "__main__":
    main()
