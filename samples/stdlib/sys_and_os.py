"""sys.argv, sys.exit, sys.stdout, os.getpid."""
import os
import sys


def main(argv):
    print("arguments:", argv[1:])
    print("script:", os.path.basename(argv[0]))
    if len(argv) < 3:
        print("usage: sys_and_os.py NAME COUNT")
        return 2
    name, count = argv[1], int(argv[2])
    for i in range(count):
        sys.stdout.write("%d: %s\n" % (i, name))
    print("pid is positive:", os.getpid() > 0, os.getpid() == os.getpid())
    return 4


if __name__ == "__main__":
    sys.exit(main(sys.argv))
