# python: 2.7
"""The print statement in its forms."""
import sys

name = "World"
print "Hello,", name
print "no newline",
print "same line"
print
print "%s has %d letters" % (name, len(name))
print >>sys.stderr, "to stderr"
print >>sys.stdout, "to", "stdout"
print ("in parentheses")
print ("a", "tuple")
print 1, 2.5, None, [1, "x"], {"k": "v"}
print 7 / 2, -7 / 2, 7 // 2, 7 / 2.0, 7 % 3
print 2 ** 10, 10L, 0777, 1 <> 2
print repr("text"), `42`, round(2.5), round(3.14159, 2)
