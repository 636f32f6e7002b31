import textwrap, base64, binascii, hashlib, hmac, struct, zlib, gzip, fnmatch, glob, shlex, getopt, html, uuid, secrets, platform, errno, stat, os, sys, gc
text = "The textwrap module can be used to format text for output in situations where pretty-printing is desired. It offers programmatic functionality similar to the paragraph wrapping or filling features found in many text editors."
print(textwrap.fill(text, width=40))
for line in textwrap.wrap(text, 30, initial_indent='* ', subsequent_indent='  '):
    print(repr(line))
print(textwrap.shorten(text, width=50))
print(textwrap.dedent("""
    hello
      world
    bye
    """))
print(textwrap.indent("a\n\nb\n", "> "))
w = textwrap.TextWrapper(width=20)
print(w.fill("supercalifragilisticexpialidocious word-with-hyphens and more"))
e = base64.b64encode(b"hello world")
print(e, base64.b64decode(e), base64.b64encode("héllo".encode('utf-8')).decode())
print(base64.b32encode(b"abc"), base64.b32decode(b"MFRGG==="), base64.b16encode(b"\xff\x00"), base64.urlsafe_b64encode(b"\xfb\xff"), base64.b85encode(b"hello"), base64.b85decode(b'Xk~0{Zv'))
try:
    base64.b64decode("abc")
except binascii.Error as ex:
    print("err", ex)
print(binascii.hexlify(b"abc"), binascii.unhexlify("616263"), binascii.crc32(b"hello"))
for n in ("md5", "sha1", "sha256", "sha512", "sha224", "blake2b"):
    h = hashlib.new(n, b"abc")
    print(n, h.hexdigest(), h.digest_size)
m = hashlib.sha256()
m.update(b"hello ")
m.update("wörld".encode())
print(m.hexdigest(), m.name, m.block_size, len(m.digest()), hashlib.md5(b'x').digest())
c = m.copy(); c.update(b"x"); print(c.hexdigest() != m.hexdigest())
print(hmac.new(b"key", b"msg", hashlib.sha256).hexdigest(), hmac.new(b"k", b"m", 'md5').hexdigest(), hmac.compare_digest("a", "a"))
print(hashlib.pbkdf2_hmac('sha256', b'pw', b'salt', 1000).hex())
data = struct.pack(">IhB4s", 1, -2, 255, b"ab")
print(data, struct.unpack(">IhB4s", data), struct.calcsize("iqb"), struct.pack("<f", 1.5), struct.pack("d", 3.14))
try:
    struct.pack("B", 300)
except struct.error as ex:
    print(ex)
s = struct.Struct("<2i")
print(s.size, s.pack(1, 2), s.unpack(s.pack(3, 4)))
z = zlib.compress(b"a" * 1000)
print(zlib.decompress(z) == b"a" * 1000, zlib.crc32(b"abc"), zlib.adler32(b"abc"))
print(gzip.decompress(gzip.compress(b"data")))
print(fnmatch.fnmatch("foo.py", "*.py"), fnmatch.filter(["a.txt", "b.py", "c.txt"], "*.txt"), fnmatch.translate("*.[ch]?"))
print(shlex.split("ls -l 'my file' \"a b\" c\\ d"), shlex.quote("it's"), shlex.join(["a", "b c"]))
lexer = shlex.shlex("This string has 'quotes' and a=b # comment")
print(list(lexer))
opts, args = getopt.getopt(["-a", "-bval", "--long=1", "rest"], "ab:", ["long="])
print(opts, args)
for o, v in opts:
    if o == "-b":
        print("b is", v)
try:
    getopt.getopt(["-x"], "a")
except getopt.GetoptError as err:
    print(err, err.opt)
print(html.escape("<a href='x'>&</a>"), html.unescape("&lt;b&gt; &amp; &eacute;"))
u = uuid.UUID("12345678-1234-5678-1234-567812345678")
print(u, repr(u), u.hex, u.int, u.version, uuid.uuid5(uuid.NAMESPACE_DNS, "python.org"), uuid.uuid3(uuid.NAMESPACE_DNS, "python.org"))
print(stat.S_ISDIR(os.stat("/tmp").st_mode), stat.filemode(0o100644), oct(stat.S_IMODE(0o100755)))
try:
    open("/nonexistent/file")
except OSError as ex:
    if ex.errno == errno.ENOENT:
        print("missing")
