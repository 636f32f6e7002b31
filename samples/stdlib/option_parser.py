from optparse import OptionParser, OptionGroup, make_option, SUPPRESS_HELP, OptionValueError
import optparse, sys

def check_even(option, opt, value, parser):
    if value % 2:
        raise OptionValueError("%s must be even" % opt)
    setattr(parser.values, option.dest, value)

usage = "usage: %prog [options] arg1 arg2"
parser = OptionParser(usage=usage, version="%prog 1.0", description="A tool that does a lot of things with files and threads, all at once and in a row.", epilog="See the manual.")
parser.add_option("-f", "--file", dest="filename", help="write report to FILE", metavar="FILE")
parser.add_option("-q", "--quiet", action="store_false", dest="verbose", default=True, help="don't print status messages to stdout")
parser.add_option("-n", "--num-threads", type="int", default=4, help="number of threads [default: %default]")
parser.add_option("-t", "--timeout", type=float, dest="timeout")
parser.add_option("-m", "--mode", type="choice", choices=["fast", "slow"], default="fast", help="mode of the run")
parser.add_option("-I", "--include", action="append", dest="includes")
parser.add_option("-v", action="count", dest="verbosity", default=0)
parser.add_option("-p", "--point", nargs=2, type="int", dest="point")
parser.add_option("--even", action="callback", callback=check_even, type="int", dest="even")
parser.add_option("--secret", help=SUPPRESS_HELP)
group = OptionGroup(parser, "Dangerous Options", "Caution: use these options at your own risk.")
group.add_option("-g", action="store_true", help="Group option.")
parser.add_option_group(group)
(options, args) = parser.parse_args(["-f", "out.txt", "x", "-q", "--num-threads=8", "-vvv", "-Ia", "-I", "b", "--point", "1", "2", "y", "--even", "4", "--timeo", "2.5", "--", "-z"])
print(options.filename, options.verbose, options.num_threads, options.timeout, options.mode, options.includes, options.verbosity, options.point, options.even, options.g, args)
print(options)
print(options.__dict__['filename'], vars(options)['mode'], hasattr(options, 'nothing'))
parser.print_help()
for bad in (["--nope"], ["-n", "x"], ["--mode", "odd"], ["-f"], ["--even", "3"], ["--v"], ["--quiet=3"]):
    try:
        parser.parse_args(bad)
    except SystemExit as e:
        print("exit", e.code)
p2 = OptionParser(option_list=[make_option("-x", type="int", default="7", help="the x"), make_option("--y")])
print(p2.parse_args([])[0])
p2.set_defaults(y="why")
o, a = p2.parse_args(["a", "-x3"])
print(o.x, o.y, a, p2.has_option("-x"), p2.get_usage())
try:
    p2.add_option("-x")
except optparse.OptionConflictError as e:
    print(e)
parser.error("incorrect number of arguments")
