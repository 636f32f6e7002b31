"""Comprehensions of every kind, nested and filtered."""

squares = [x ** 2 for x in range(10)]
evens = [x for x in squares if x % 2 == 0]
print(squares, evens)

pairs = [(x, y) for x in [1, 2, 3] for y in [3, 1, 4] if x != y]
print(pairs)

matrix = [[i * 3 + j for j in range(3)] for i in range(3)]
flat = [n for row in matrix for n in row]
print(matrix, flat)

words = ["Sense", "and", "Sensibility"]
print({w.lower(): len(w) for w in words})
print(sorted({w[0].upper() for w in words}))
print(sum(n for n in flat if n % 2), max(len(w) for w in words))
print(", ".join(str(n) for n in flat))
print(["even" if n % 2 == 0 else "odd" for n in range(3)])
print([x for x in range(50) if x % 2 == 0 if x % 7 == 0])

x = "outer"
inner = [x for x in range(3)]
print(x, inner)  # the comprehension has its own x
