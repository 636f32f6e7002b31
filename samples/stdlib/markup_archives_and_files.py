from html.parser import HTMLParser
import http, zipfile, io, codecs, linecache, fileinput, resource, os, tempfile, sys
class MyHTMLParser(HTMLParser):
    def __init__(self):
        super().__init__()
        self.links = []
    def handle_starttag(self, tag, attrs):
        print("Start:", tag, attrs)
        for k, v in attrs:
            if k == 'href':
                self.links.append(v)
    def handle_endtag(self, tag):
        print("End  :", tag)
    def handle_data(self, data):
        print("Data :", repr(data))
    def handle_comment(self, data):
        print("Comm :", data)
    def handle_decl(self, data):
        print("Decl :", data)
p = MyHTMLParser()
p.feed('<!DOCTYPE html><html><head><title>Test &amp; x</title></head><body><a href="/x?a=1&amp;b=2" class=\'c\' disabled>link</a><br/><!-- hi --><p>a<b>c</p></body></html>')
p.feed('<script>if (a < b) { x = "<p>"; }</script>text')
p.close()
print(p.links, p.getpos())
print(http.HTTPStatus.OK, http.HTTPStatus.NOT_FOUND.value, http.HTTPStatus.NOT_FOUND.phrase, http.HTTPStatus(404) == 404)
b = io.BytesIO()
with zipfile.ZipFile(b, 'w', zipfile.ZIP_DEFLATED) as z:
    z.writestr('a.txt', 'hello ' * 100)
    z.writestr('d/b.txt', b'data')
with zipfile.ZipFile(b) as z:
    print(z.namelist(), z.read('a.txt')[:11], z.getinfo('a.txt').file_size, z.testzip())
    for i in z.infolist():
        print(i.filename, i.file_size, i.is_dir())
    with z.open('d/b.txt') as f:
        print(f.read())
    try:
        z.read('nope')
    except KeyError as e:
        print(e)
try:
    zipfile.ZipFile(io.BytesIO(b'nope'))
except zipfile.BadZipFile as e:
    print(e)
d = tempfile.mkdtemp(); fn = os.path.join(d, 'f.txt')
with codecs.open(fn, 'w', 'utf-8') as f:
    f.write('\u00e9\nline2\n')
with io.open(fn, 'r', encoding='utf-8') as f:
    print(ascii(f.read()))
print(linecache.getline(fn, 2), repr(linecache.getline(fn, 99)))
for line in fileinput.input([fn]):
    print(fileinput.lineno(), ascii(line))
print(codecs.encode('abc', 'rot_13'), codecs.decode(b'616263', 'hex'), codecs.BOM_UTF8)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss > 0)
sys.stdout.flush()
sys.stdout = io.TextIOWrapper(sys.stdout.buffer, encoding='utf-8')
print('wrapped \u00e9')
sys.stdout.flush()
