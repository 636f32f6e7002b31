"""bytes, str, encoding and decoding."""

data = b"hello\x00\xff"
print(data, len(data), data[0], data[-1])
print(b"abc" + b"def", b"ab" * 2, b"abc".upper(), b"a,b".split(b","))
print("caf\u00e9".encode("utf-8"), b"caf\xc3\xa9".decode("utf-8"))
print("text".encode("ascii"), bytes([65, 66, 67]), bytes(3))
print(b"abc" == b"abc", b"b" in b"abc", list(b"AB"), b"abc".hex())

buffer = bytearray(b"xyz")
buffer[0] = 65
buffer.append(33)
print(buffer, bytes(buffer))
try:
    b"\xff".decode("ascii")
except UnicodeDecodeError as e:
    print("UnicodeDecodeError:", e)
print(ord("A"), chr(8364), "\u20ac" == chr(8364))
