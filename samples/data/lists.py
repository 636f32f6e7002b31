"""What people do with lists."""

fruits = ["orange", "apple", "pear", "banana", "kiwi", "apple", "banana"]
print(fruits.count("apple"), fruits.count("tangerine"))
print(fruits.index("banana"), fruits.index("banana", 4))
fruits.reverse()
print(fruits)
fruits.append("grape")
fruits.sort()
print(fruits.pop(), fruits.pop(0), len(fruits))
fruits.insert(1, "mango")
fruits.remove("apple")
fruits.extend(["fig", "lime"])
print(fruits)

numbers = [3, 1, 4, 1, 5, 9, 2, 6]
print(sorted(numbers), sum(numbers), min(numbers), max(numbers))
print(numbers + [5, 3], [0] * 5)
print(numbers == [3, 1, 4, 1, 5, 9, 2, 6], [1, 2] < [1, 3])
del numbers[0]
numbers[0] = 100
numbers[-1] += 1
print(numbers)

matrix = [[1, 2, 3], [4, 5, 6]]
print([[row[i] for row in matrix] for i in range(3)])
print([list(column) for column in zip(*matrix)])

copy = numbers[:]
alias = numbers
alias.clear()
print(numbers, copy, numbers is alias, copy is numbers)

mixed = [1, "two", 3.0, None, True, [4, 5], (6,)]
for index, item in enumerate(mixed):
    print(index, item, type(item).__name__)
print(mixed)
try:
    copy.remove(12345)
except ValueError as e:
    print(e)
