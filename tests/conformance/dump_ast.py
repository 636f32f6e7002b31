"""Writes CPython's tree of each file, for comparison with ours: dump_ast.py LIST OUTDIR

LIST has one path a line; the tree of line n goes to OUTDIR/n.txt, "ERROR message" if CPython rejects the file.
The form is that of ast.dump(tree, include_attributes=True, show_empty=True), except that constants are written without
depending on Python's repr: JSON strings, bytes as hex, floats as the hex of their bits.
"""
import ast
import json
import struct
import sys

sys.setrecursionlimit(20000)
if hasattr(sys, "set_int_max_str_digits"):
    sys.set_int_max_str_digits(0)


def bits(value):
    return struct.pack(">d", value).hex()


def constant(value):
    if isinstance(value, str):
        return json.dumps(value)
    if isinstance(value, bytes):
        return "b" + value.hex()
    if isinstance(value, float):
        return "float:" + bits(value)
    if isinstance(value, complex):
        return "complex:" + bits(value.imag)
    return repr(value)


def dump(node, out):
    if isinstance(node, list):
        out.append("[")
        for index, item in enumerate(node):
            if index:
                out.append(", ")
            dump(item, out)
        out.append("]")
        return
    if not isinstance(node, ast.AST):
        out.append(constant(node))
        return
    cls = type(node)
    out.append(cls.__name__ + "(")
    first = True
    for name in cls._fields + cls._attributes:
        value = getattr(node, name, None)
        if value is None and getattr(cls, name, ...) is None:
            continue
        out.append((name if first else ", " + name) + "=")
        first = False
        dump(value, out)
    out.append(")")


def main():
    with open(sys.argv[1], encoding="utf-8") as listing:
        paths = listing.read().splitlines()
    for number, path in enumerate(paths):
        out = []
        try:
            with open(path, "rb") as file:
                dump(ast.parse(file.read()), out)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            out = ["ERROR ", str(error)]
        with open("%s/%d.txt" % (sys.argv[2], number), "w", encoding="utf-8") as target:
            target.write("".join(out))


main()
