"""Writes CPython's tree of each file, for comparison with ours: dump_ast.py LIST OUTDIR

LIST has one path a line; the tree of line n goes to OUTDIR/n.txt, "ERROR message" if CPython's parser rejects the file. Where its compiler rejects
the tree, "REJECTED message" and a line end come first; else a line "WARNING message" for each SyntaxWarning.
The form is that of ast.dump(tree, include_attributes=True, show_empty=True), except that constants are written without
depending on Python's repr: JSON strings, bytes as hex, floats as the hex of their bits.
"""
import ast
import json
import struct
import sys
import warnings

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


# Before PEP 701 (3.12) what stands in an f-string had the position of the string, or a wrong one.
OLD_F_STRINGS = sys.version_info < (3, 12)


def dump(node, out, positions=True):
    if isinstance(node, list):
        out.append("[")
        for index, item in enumerate(node):
            if index:
                out.append(", ")
            dump(item, out, positions)
        out.append("]")
        return
    if not isinstance(node, ast.AST):
        out.append(constant(node))
        return
    cls = type(node)
    out.append(cls.__name__ + "(")
    first = True
    inner = positions and not (OLD_F_STRINGS and cls is ast.JoinedStr)
    for name in cls._fields + (cls._attributes if positions else ()):
        value = getattr(node, name, None)
        if value is None and getattr(cls, name, ...) is None:
            continue
        out.append((name if first else ", " + name) + "=")
        first = False
        dump(value, out, inner)
    out.append(")")


def main():
    with open(sys.argv[1], encoding="utf-8") as listing:
        paths = listing.read().splitlines()
    for number, path in enumerate(paths):
        out = []
        try:
            with open(path, "rb") as file:
                source = file.read()
            tree = ast.parse(source)
            with warnings.catch_warnings(record=True) as found:
                warnings.simplefilter("always")
                try:
                    compile(source, path, "exec", dont_inherit=True)
                    out = ["WARNING %s\n" % w.message for w in found if w.category is SyntaxWarning]
                except (SyntaxError, ValueError) as error:
                    out = ["REJECTED ", str(error), "\n"]
            dump(tree, out)
        except (SyntaxError, ValueError, RecursionError, MemoryError) as error:
            out = ["ERROR ", str(error)]
        with open("%s/%d.txt" % (sys.argv[2], number), "w", encoding="utf-8") as target:
            target.write("".join(out))


main()
