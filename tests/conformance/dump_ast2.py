"""dump_ast.py for Python 2.7: the tree in Python 3's shape, with the positions that the old nodes have, so that it compares with ours."""
import ast
import json
import re
import struct
import sys

sys.setrecursionlimit(20000)


def bits(value):
    return struct.pack(">d", value).encode("hex")


def text(value):
    try:
        return json.dumps(value if isinstance(value, unicode) and value.encode("ascii") else value.decode("ascii"))
    except UnicodeError:
        return '"non-ascii"'


def node(name, *fields):
    return "%s(%s)" % (name, ", ".join("%s=%s" % (k, v) for k, v in fields if v is not None))


def many(items, ctx=None):
    return "[%s]" % ", ".join(dump(i) for i in items)


def opt(item):
    return None if item is None else dump(item)


def number(value):
    if isinstance(value, complex):
        return node("Constant", ("value", "complex:" + bits(value.imag)))
    if isinstance(value, float):
        return node("Constant", ("value", "float:" + bits(value)))
    return node("Constant", ("value", str(value)))


def num(n):
    return number(n.n)


def placed(text, n):
    position = "lineno=%d, col_offset=%d)" % (n.lineno, n.col_offset)
    return text[:-1] + ("" if text[-2] == "(" else ", ") + position


def name(n):
    if n.id in ("None", "True", "False"):
        return node("Constant", ("value", n.id))
    return node("Name", ("id", json.dumps(n.id)), ("ctx", context(n.ctx)))


def context(ctx):
    kind = type(ctx).__name__
    return "Store()" if kind == "Param" else kind + "()"


def call(n):
    args = [dump(a) for a in n.args]
    if n.starargs is not None:
        args.append(node("Starred", ("value", dump(n.starargs)), ("ctx", "Load()")))
    return node("Call", ("func", dump(n.func)), ("args", "[%s]" % ", ".join(args)), ("keywords", keywords(n.keywords, n.kwargs)))


def keywords(items, double_star):
    out = [node("keyword", ("arg", json.dumps(k.arg)), ("value", dump(k.value))) for k in items]
    if double_star is not None:
        out.append(node("keyword", ("value", dump(double_star))))
    return "[%s]" % ", ".join(out)


def slice_(n):
    if isinstance(n, ast.Index):
        return dump(n.value)
    if isinstance(n, ast.Ellipsis):
        return node("Constant", ("value", "Ellipsis"))
    if isinstance(n, ast.ExtSlice):
        return node("Tuple", ("elts", "[%s]" % ", ".join(slice_(d) for d in n.dims)), ("ctx", "Load()"))
    step = n.step
    if isinstance(step, ast.Name) and step.id == "None":
        step = None  # x[a:b:] has an implied None
    return node("Slice", ("lower", opt(n.lower)), ("upper", opt(n.upper)), ("step", opt(step)))


def arguments(a):
    args = []
    for i, p in enumerate(a.args):
        if isinstance(p, ast.Name):
            args.append(placed(node("arg", ("arg", json.dumps(p.id))), p))
        else:
            args.append(node("arg", ("arg", json.dumps(".%d" % i)), ("pattern", dump(p))))
    return node("arguments", ("posonlyargs", "[]"), ("args", "[%s]" % ", ".join(args)),
                ("vararg", a.vararg and node("arg", ("arg", json.dumps(a.vararg)))), ("kwonlyargs", "[]"), ("kw_defaults", "[]"),
                ("kwarg", a.kwarg and node("arg", ("arg", json.dumps(a.kwarg)))), ("defaults", many(a.defaults)))


def try_except(n):
    return node("Try", ("body", many(n.body)), ("handlers", many(n.handlers)), ("orelse", many(n.orelse)), ("finalbody", "[]"))


def try_finally(n):
    inner = n.body[0]
    # "try ... except ... finally" nests; so does a try in a try, which then has its own position.
    if len(n.body) == 1 and isinstance(inner, ast.TryExcept) and inner.lineno == n.lineno and inner.col_offset == n.col_offset:
        return node("Try", ("body", many(inner.body)), ("handlers", many(inner.handlers)), ("orelse", many(inner.orelse)), ("finalbody", many(n.finalbody)))
    return node("Try", ("body", many(n.body)), ("handlers", "[]"), ("orelse", "[]"), ("finalbody", many(n.finalbody)))


def with_(n):
    items = []
    while True:
        items.append(placed(node("withitem", ("context_expr", dump(n.context_expr)), ("optional_vars", opt(n.optional_vars))), n))
        inner = n.body[0]
        # "with a, b:" nests and can't be told from a with in a with.
        if len(n.body) == 1 and isinstance(inner, ast.With):
            n = inner
            continue
        return node("With", ("items", "[%s]" % ", ".join(items)), ("body", many(n.body)))


def handler(n):
    target = n.name
    if isinstance(target, ast.Name):
        shown = json.dumps(target.id)
    else:
        shown = opt(target)
    return node("ExceptHandler", ("type", opt(n.type)), ("name", shown), ("body", many(n.body)))


def exec_(n):
    body, scope, local = n.body, n.globals, n.locals
    return node("Exec", ("body", dump(body)), ("globals", opt(scope)), ("locals", opt(local)))


SPECIAL = {
    "Num": num, "Name": name, "Call": call, "TryExcept": try_except, "TryFinally": try_finally, "With": with_, "ExceptHandler": handler,
    "Str": lambda n: node("Constant", ("value", text(n.s))),
    "Subscript": lambda n: node("Subscript", ("value", dump(n.value)), ("slice", slice_(n.slice)), ("ctx", context(n.ctx))),
    "FunctionDef": lambda n: node("FunctionDef", ("name", json.dumps(n.name)), ("args", arguments(n.args)), ("body", many(n.body)),
                                  ("decorator_list", many(n.decorator_list)), ("type_params", "[]")),
    "ClassDef": lambda n: node("ClassDef", ("name", json.dumps(n.name)), ("bases", many(n.bases)), ("keywords", "[]"), ("body", many(n.body)),
                               ("decorator_list", many(n.decorator_list)), ("type_params", "[]")),
    "Lambda": lambda n: node("Lambda", ("args", arguments(n.args)), ("body", dump(n.body))),
    "Raise": lambda n: node("Raise", ("exc", opt(n.type)), ("inst", opt(n.inst)), ("tback", opt(n.tback))),
    "comprehension": lambda n: node("comprehension", ("target", dump(n.target)), ("iter", dump(n.iter)), ("ifs", many(n.ifs)), ("is_async", "0")),
    "Module": lambda n: node("Module", ("body", many(n.body)), ("type_ignores", "[]")),
    "Exec": exec_,
}


def dump(n):
    if isinstance(n, list):
        return many(n)
    if isinstance(n, str):
        return json.dumps(n)
    if not isinstance(n, ast.AST):
        return repr(n)
    kind = type(n).__name__
    if kind in SPECIAL:
        text = SPECIAL[kind](n)
    else:
        text = node(kind, *[(f, None if getattr(n, f) is None else dump(getattr(n, f))) for f in n._fields])
    return placed(text, n) if hasattr(n, "lineno") and kind != "With" else text


def require_encoding(text):
    """compile() takes any bytes; the interpreter, which reads files, takes only ASCII from one that names no encoding (PEP 263)."""
    cookie = re.compile(r"^[ \t\f]*#.*?coding[:=][ \t]*[-_.a-zA-Z0-9]+")
    if not text.startswith("\xef\xbb\xbf") and not any(cookie.match(line) for line in text.split("\n")[:2]) and re.search(r"[\x80-\xff]", text):
        raise SyntaxError("Non-ASCII character, but no encoding declared")


def main():
    with open(sys.argv[1]) as listing:
        paths = listing.read().splitlines()
    for index, path in enumerate(paths):
        try:
            with open(path, "rU") as source:
                text = source.read()
            require_encoding(text)
            result = dump(compile(text, path, "exec", ast.PyCF_ONLY_AST, True))
        except (SyntaxError, ValueError, TypeError, RuntimeError, MemoryError) as error:
            result = "ERROR " + str(error)
        with open("%s/%d.txt" % (sys.argv[2], index), "w") as target:
            target.write(result)


main()
