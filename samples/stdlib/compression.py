"""Compressed data: sizes and checksums are those of zlib and libbzip2."""
import bz2
import gzip
import hashlib
import io
import os
import random
import tempfile
import zlib

random.seed(7)
WORDS = "the quick brown fox jumps over a lazy dog while rain falls on grey stones".split()
text = " ".join(random.choice(WORDS) for _ in range(20000)).encode()
noise = bytes(random.randrange(256) for _ in range(30000))
runs = b"a" * 5000 + b"bc" * 4000 + bytes(3000)
empty = b""


def digest(data):
    return hashlib.md5(data).hexdigest()[:8]


print("zlib")
for name, data in [("text", text), ("noise", noise), ("runs", runs), ("empty", empty)]:
    sizes = []
    for level in range(1, 10):
        packed = zlib.compress(data, level)
        assert zlib.decompress(packed) == data
        sizes.append((len(packed), digest(packed)))
    print(name, len(data), sizes)

print("raw", digest(zlib.compress(text, 6, -15)), "gzip", digest(zlib.compress(text, 6, 31)), "small window", digest(zlib.compress(text, 6, 9)))
print(zlib.crc32(text), zlib.adler32(text), zlib.crc32(noise, 5))

packer = zlib.compressobj(9)
parts = []
for i in range(0, len(text), 7000):
    parts.append(packer.compress(text[i:i + 7000]))
    if i == 49000:
        parts.append(packer.flush(zlib.Z_SYNC_FLUSH))
parts.append(packer.flush())
print([len(p) for p in parts], digest(b"".join(parts)))

unpacker = zlib.decompressobj()
out = unpacker.decompress(zlib.compress(b"first part") + b"trailing", 4)
while not unpacker.eof:
    print(out, unpacker.unconsumed_tail)
    out = unpacker.decompress(unpacker.unconsumed_tail, 4)
print(out, unpacker.unused_data, unpacker.eof)

for bad in (b"not compressed", zlib.compress(text)[:100], b"x\x9c\x07\x00"):
    try:
        zlib.decompress(bad)
    except zlib.error as e:
        print("zlib.error:", e)

print("bz2")
for name, data in [("text", text), ("noise", noise), ("runs", runs), ("empty", empty)]:
    packed = bz2.compress(data)
    assert bz2.decompress(packed) == data
    print(name, len(packed), digest(packed), len(bz2.compress(data, 1)))
packer = bz2.BZ2Compressor(1)
stream = b"".join([packer.compress(text), packer.compress(noise), packer.compress(text), packer.flush()])
print(len(stream), digest(stream))
reader = bz2.BZ2Decompressor()
pieces = [len(reader.decompress(stream[i:i + 20000])) for i in range(0, len(stream), 20000)]
print(sum(pieces), reader.eof, reader.unused_data)
try:
    bz2.decompress(b"nonsense here")
except OSError as e:
    print("OSError:", e)
try:
    bz2.decompress(stream[:50])
except ValueError as e:
    print("ValueError:", e)

print("files")
with tempfile.TemporaryDirectory() as folder:
    path = os.path.join(folder, "notes.txt.gz")
    with gzip.open(path, "wt", encoding="utf-8") as f:
        for n in range(100):
            f.write("line %d: é\n" % n)
    with gzip.open(path, "rt", encoding="utf-8") as f:
        lines = f.readlines()
    print(len(lines), lines[-1].strip())
    with gzip.open(path, "ab") as f:
        f.write(b"appended\n")
    with gzip.open(path) as f:
        print(f.read(7), f.tell())
        f.seek(-9 + len(f.read()) + 7)
        print(f.read())
    with gzip.GzipFile(path, "wb", 6, mtime=0) as f:
        f.write(text)
    print(os.path.getsize(path), digest(open(path, "rb").read()))
    buffer = io.BytesIO()
    with gzip.GzipFile(fileobj=buffer, mode="wb", mtime=1) as f:
        f.write(b"in memory")
    print(buffer.getvalue()[:10], gzip.decompress(buffer.getvalue()))
    buffer.seek(0)
    with gzip.GzipFile(fileobj=buffer) as f:
        print(f.read())
    plain = os.path.join(folder, "plain.gz")
    with open(plain, "wb") as f:
        f.write(b"plain text")
    try:
        gzip.open(plain).read()
    except gzip.BadGzipFile as e:
        print("BadGzipFile:", e)
    with bz2.open(os.path.join(folder, "a.bz2"), "wt") as f:
        f.write("one\ntwo\n")
    with bz2.open(os.path.join(folder, "a.bz2"), "rt") as f:
        print([line.strip() for line in f])
    with bz2.BZ2File(os.path.join(folder, "a.bz2")) as f:
        print(f.read())
