import argparse
import sys

parser = argparse.ArgumentParser(prog="tool", description="Process some integers and do various other things with a long description that wraps.", epilog="That is all.")
parser.add_argument('integers', metavar='N', type=int, nargs='+', help='an integer for the accumulator')
parser.add_argument('--sum', dest='accumulate', action='store_const', const=sum, default=max, help='sum the integers (default: find the max)')
parser.add_argument('-v', '--verbose', action='count', default=0, help='increase verbosity')
parser.add_argument('-o', '--output', default='out.txt', help='output file (default: %(default)s)')
parser.add_argument('--level', choices=['debug', 'info', 'warning'], default='info')
parser.add_argument('-n', '--number', type=float, required=False, metavar='NUM')
parser.add_argument('--flag', action='store_true')
parser.add_argument('--version', action='version', version='%(prog)s 1.0')
group = parser.add_mutually_exclusive_group()
group.add_argument('--fast', action='store_true')
group.add_argument('--slow', action='store_true')
parser.print_help()
parser.print_usage()
args = parser.parse_args(['1', '2', '3', '--sum', '-vv', '-o', 'x.txt', '--level=debug', '-n1.5'])
print(args.accumulate(args.integers), args.verbose, args.output, args.level, args.number, args.flag, args.fast)
args = parser.parse_args(['7', '4'])
print(args.accumulate(args.integers), args.output, vars(args)['level'])
for bad in (['x'], [], ['1', '--level', 'foo'], ['1', '--fast', '--slow'], ['1', '--unknown'], ['1', '-n'], ['--version']):
    try:
        parser.parse_args(bad)
    except SystemExit as e:
        print("exit", e.code)
    sys.stderr.flush()
p2 = argparse.ArgumentParser(prog='git')
p2.add_argument('--root', default='.')
sub = p2.add_subparsers(dest='command', help='sub-command help', required=True)
a = sub.add_parser('add', help='add files')
a.add_argument('files', nargs='*')
a.add_argument('-f', '--force', action='store_true')
c = sub.add_parser('commit', help='commit', aliases=['ci'])
c.add_argument('-m', '--message', required=True)
def do_commit(args):
    return "committing " + args.message
c.set_defaults(func=do_commit)
p2.print_help()
ns = p2.parse_args(['--root', 'x', 'add', '-f', 'a', 'b'])
print(ns.command, ns.files, ns.force, ns.root)
ns = p2.parse_args(['ci', '-m', 'msg'])
print(ns.func(ns), ns.command)
print(p2.parse_args(['add']))
try:
    p2.parse_args([])
except SystemExit as e:
    print(e.code)
try:
    p2.parse_args(['add', '-h'])
except SystemExit as e:
    print(e.code)
p3 = argparse.ArgumentParser(prog='x', formatter_class=argparse.ArgumentDefaultsHelpFormatter)
p3.add_argument('infile', nargs='?', default='-')
p3.add_argument('--list', nargs=2, type=int, metavar=('A', 'B'), default=[1, 2], help='two numbers')
p3.add_argument('--app', action='append', help='append it')
p3.add_argument('rest', nargs=argparse.REMAINDER)
p3.print_help()
print(p3.parse_args(['--list', '3', '4', '--app', 'q', '--app', 'r', 'f', 'g', '-h']))
known, unknown = p3.parse_known_args(['--zzz', '--app', 'k'])
print(known, unknown)
def positive(s):
    v = int(s)
    if v <= 0:
        raise argparse.ArgumentTypeError("%r is not positive" % s)
    return v
p4 = argparse.ArgumentParser(prog='y', usage='%(prog)s [options]')
p4.add_argument('-p', type=positive, default='5')
g = p4.add_argument_group('special', 'special options')
g.add_argument('--color', action=argparse.BooleanOptionalAction, default=True)
print(p4.parse_args([]).p, p4.parse_args(['--no-color']).color)
try:
    p4.parse_args(['-p', '-3'])
except SystemExit as e:
    print(e.code)
try:
    p4.parse_args(['-p', 'abc'])
except SystemExit as e:
    print(e.code)
print(p4.format_help())
ns = argparse.Namespace(a=1, b='x')
print(ns, ns.a, 'a' in ns)
