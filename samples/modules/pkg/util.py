print("util init", __name__)
COUNTER = [0]


def double(x):
    COUNTER[0] += 1
    return x * 2


def _private():
    return "private"


if __name__ == "__main__":
    print("never")
