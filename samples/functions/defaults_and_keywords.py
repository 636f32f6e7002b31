"""Default values, keyword arguments, *args and **kwargs."""


def power(base, exponent=2):
    return base ** exponent


def connect(host, port=80, *, timeout=30.0, secure=False):
    """Keyword-only parameters come after the star."""
    scheme = "https" if secure else "http"
    return "{0}://{1}:{2} ({3}s)".format(scheme, host, port, timeout)


def total(*numbers):
    result = 0
    for n in numbers:
        result += n
    return result


def tag(name, *children, **attributes):
    parts = [name]
    for key in sorted(attributes):
        parts.append('%s="%s"' % (key, attributes[key]))
    return "<%s>%s</%s>" % (" ".join(parts), "".join(children), name)


def append_to(item, bucket=[]):
    # the default is made once: Python's famous trap
    bucket.append(item)
    return bucket


print(power(3), power(2, 10), power(exponent=3, base=2))
print(connect("localhost"))
print(connect("example.org", 443, secure=True, timeout=5))
print(total(), total(1), total(1, 2, 3))
print(tag("br"))
print(tag("a", "link", href="/", id="home"))

args = (1, 2)
options = {"secure": True}
print(total(*args), total(0, *[5, 6]))
print(connect(*("host", 8080), **options))
print(append_to(1), append_to(2), append_to(3, []))
