def tag(name, *rest, **attributes):
    attributes = sorted(attributes.items())
    return (name, rest, attributes)
print(tag("a", 1, x=2))
print(tag("b"))
def many(*args):
    args = list(args)
    args.append(1)
    return args
print(many(1, 2))
print(f"{None} {[None]}", type(3) is int, type([]) is object)
