import re
m = re.match(r'(\w+)\s(?P<b>\w+)\s(\w+)(?P=b)?', 'aa bb cc')
print(m.groups(), m.group('b'), m.group(2), m.lastindex, m.groupdict(), m.re.groupindex)
print(re.findall(r'\w+', 'Français złoty', re.ASCII), re.findall(r'[\W]', 'ça b', re.A), re.findall('a{,2}b', 'aaab'))
print(re.findall(r'''
   (\d+)   # the number's [first part
   \s*     # space (maybe
   ([a-z]+)''', '12 ab 3c', re.X))
print(re.sub(r'(?P<x>a)(b)', r'\2\g<x>', 'abab'), re.compile('a', re.A), m.span('b'))
print(re.compile(r'(?P<a>x)|(y)').findall('xy'))
try: re.compile('(?P<a>x)(?P<a>y)')
except re.error as e: print(e)
