"""f-strings: expressions, formats, nesting."""

name = "World"
value = 12.3456
items = ["a", "b"]
person = {"first": "Ada", "last": "Lovelace"}

print(f"Hello, {name}!")
print(f"{value:.2f} {value:10.1f}| {value!r:>10}")
print(f"{1 + 2} {name.upper()} {len(items)} {items[0]}")
print(f"{person['first']} {person['last']}")
print(f"{name!r} {name:>10} {name:<10}| {name:^11}|")
print(f"{'yes' if value > 10 else 'no'} {{braces}}")
print(f"{value=:.1f} {name=}")
width = 8
print(f"[{name:{width}}] [{value:>{width}.{2}f}]")
print(f"{10:04d} {255:#x} {1000000:,} {0.5:%}")
print(f"multi "
      f"line {items}")
print(f"{None} {True} {1.0} {[1, 'x', 2.5]} {(1,)} { {'k': 1} }")
print(f"{sum(x * x for x in range(4))} {max(3, 7)}")
