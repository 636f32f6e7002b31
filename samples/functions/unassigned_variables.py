def f(flag):
    if flag:
        x = 5
    return x

print(f(True))
try:
    f(False)
except UnboundLocalError as e:
    print("U", e)

def last(xs):
    for i, v in enumerate(xs):
        total = v
    return i, v, total
print(last([1, 2, 3]))
try:
    last([])
except UnboundLocalError as e:
    print(type(e).__name__, e)

def deleter():
    name = "abc"
    print(name)
    del name
    try:
        print(name)
    except NameError as e:
        print(type(e).__name__, e)
    name = 7
    print(name)
    del name
    try:
        del name
    except NameError as e:
        print(type(e).__name__, e)
deleter()

def outer(n):
    def inner():
        return value + 1
    if n > 1:
        value = n
    try:
        return inner()
    except NameError as e:
        return type(e).__name__ + ": " + str(e)
print(outer(3), outer(0))

def use_config():
    return CONFIG["a"]
try:
    use_config()
except NameError as e:
    print(type(e).__name__, e)
CONFIG = {"a": 1}
print(use_config())

counter = 10
print(counter)
del counter
try:
    print(counter)
except NameError as e:
    print(type(e).__name__, e)

def persistent():
    for i in range(3):
        if i == 0:
            kept = "zero"
        print(i, kept)
persistent()

try:
    1 / 0
except ZeroDivisionError as err:
    print("caught", err)
try:
    print(err)
except NameError as e2:
    print(type(e2).__name__, e2)

def tr():
    try:
        v = int("x")
    except ValueError:
        pass
    finally:
        print("fin")
    print(v)
try:
    tr()
except UnboundLocalError as e:
    print(e)

def counts():
    try:
        c = c + 1
    except UnboundLocalError as e:
        print(e)
counts()

def aug():
    if False:
        z = 0
    z += 1
try:
    aug()
except UnboundLocalError as e:
    print(e)

def initialise():
    global setting
    setting = 42
def show():
    print(setting)
try:
    show()
except NameError as e:
    print(e)
initialise()
show()
def w():
    while True:
        try:
            q = int("3")
            break
        except ValueError:
            continue
    return q
print(w())
import sys
def ex(n):
    if n == 1:
        r = 1
    elif n == 2:
        r = 2
    else:
        sys.exit("bad")
    return r
print(ex(1))
for k in range(0):
    pass
try:
    print(k)
except NameError as e:
    print(e)
