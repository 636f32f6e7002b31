def g():
    try:
        raise ValueError("x")
    except ValueError as e:
        print(e)
    try:
        print(e)
    except UnboundLocalError as e2:
        print("U2", e2)
g()
try:
    raise ValueError("x")
except ValueError as e:
    pass
try:
    print(e)
except NameError as z:
    print(z)
def h():
    print(total)
    total = 3
try:
    h()
except UnboundLocalError as e:
    print(e)
count = 0
def inc():
    count += 1
try:
    inc()
except UnboundLocalError as e:
    print(e)
