"""Dictionaries: counting, grouping, merging."""

stock = {"apple": 3, "banana": 0, "cherry": 12}
stock["date"] = 7
stock.update({"apple": 5, "elderberry": 1})
print(stock)
print(stock.get("fig"), stock.get("fig", 0), "apple" in stock, len(stock))

for name, count in stock.items():
    if count == 0:
        print(name, "is sold out")

print(list(stock.keys()), list(stock.values()))
print(stock.pop("date"), stock.pop("date", "gone"))
print(stock.setdefault("fig", 9), stock.setdefault("fig", 10))

# count words
text = "the cat sat on the mat with the other cat"
counts = {}
for word in text.split():
    counts[word] = counts.get(word, 0) + 1
print(sorted(counts.items(), key=lambda kv: (-kv[1], kv[0]))[:3])

# group by first letter
groups = {}
for word in sorted(set(text.split())):
    groups.setdefault(word[0], []).append(word)
print(groups)

squares = {n: n * n for n in range(5)}
inverted = {v: k for k, v in squares.items()}
print(squares, inverted[16])
print({**squares, 0: "zero"})

nested = {"user": {"name": "Ann", "langs": ["py", "c#"]}, (1, 2): None}
print(nested["user"]["langs"][1], nested[(1, 2)])
print(nested)

try:
    nested["missing"]
except KeyError as e:
    print("KeyError:", e)
del nested["user"]
print(nested, dict(a=1, b=2), dict([("x", 1), ("y", 2)]))
