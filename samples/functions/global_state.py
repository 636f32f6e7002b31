"""Module-level state changed from functions."""

counter = 0
history = []
LIMIT = 3


def tick():
    global counter
    counter += 1
    history.append(counter)
    return counter


def reset(to=0):
    global counter, history
    counter = to
    history = []


def shadow():
    counter = "local"  # not the global one
    return counter


while tick() < LIMIT:
    pass
print(counter, history)
print(shadow(), counter)
reset(10)
print(counter, history)
tick()
print(counter, history)
