"""Corners of the library: counters of mappings, encoders derived from json's, chained maps, codecs that aren't of text."""
import json, collections, functools, codecs, gc, array, zlib
print(collections.Counter({'a': 2, 'b': 3, 'c': 1}), collections.Counter(a=2, b=3), collections.Counter("hello"))
c = collections.Counter()
c.update({'x': 5}); c.update(['x', 'y']); print(c)


class Point:
    def __init__(self, x): self.x = x


class Enc(json.JSONEncoder):
    def default(self, obj):
        if isinstance(obj, Point):
            d = {'x': obj.x}
            d.update(obj.__dict__)
            return d
        return super().default(obj)


print(json.dumps([Point(1), Point(2)], cls=Enc), Enc(indent=1).encode({'p': Point(3)}))
try:
    json.dumps({1j}, cls=Enc)
except TypeError as e:
    print(e)
m = collections.ChainMap({'a': 1}, {'b': 2})
m.maps = list(reversed(m.maps))
print(m)
print(functools.partial(print).__doc__, codecs.BOM_UTF32_BE)
print(codecs.decode(codecs.encode(b"some text " * 3, "zlib"), "zlib"))
print(zlib.crc32(array.array('i', [1, 2, 3])), bytes(array.array('B', [65, 66])))
gc.set_debug(gc.DEBUG_LEAK); print(gc.get_debug(), gc.garbage, gc.get_threshold()); gc.set_debug(0)
