"""Lambdas as keys: sorted, min, max, map and filter."""

people = [("Ann", 31), ("Bob", 25), ("Cid", 31), ("Dee", 19)]

print(sorted(people, key=lambda p: p[1]))
print(sorted(people, key=lambda p: (-p[1], p[0])))
print(sorted([n for n, _ in people], reverse=True))
print(min(people, key=lambda p: p[1]), max(people, key=lambda p: p[1])[0])

ages = [age for _, age in people]
print(list(map(lambda a: a + 1, ages)))
print(list(filter(lambda a: a > 20, ages)))
print(sum(ages) / len(ages))

words = ["banana", "Apple", "cherry", "date"]
words.sort(key=str.lower)
print(words)
words.sort(key=len)
print(words)  # the sort is stable
print(any(w.startswith("c") for w in words), all(len(w) > 3 for w in words))
