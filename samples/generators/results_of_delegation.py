"""A subgenerator whose result isn't what is sent to it."""
from collections import namedtuple

Result = namedtuple("Result", "count average")


def averager():
    total = 0.0
    count = 0
    average = None
    while True:
        term = yield
        if term is None:
            break
        total += term
        count += 1
        average = total / count
    return Result(count, average)


def grouper(results, key):
    while True:
        results[key] = yield from averager()


def main(data):
    results = {}
    for key, values in data.items():
        group = grouper(results, key)
        next(group)
        for value in values:
            group.send(value)
        group.send(None)
    for key, result in sorted(results.items()):
        print("{:>6} {} values, on average {:.2f}".format(key, result.count, result.average))


main({"height": [1.6, 1.51, 1.4], "weight": [40.5, 42.0]})
