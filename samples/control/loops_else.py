"""while, for, break, continue, and the else of a loop."""

# primes by trial division
for n in range(2, 12):
    for x in range(2, n):
        if n % x == 0:
            print(n, "equals", x, "*", n // x)
            break
    else:
        # loop fell through without finding a factor
        print(n, "is a prime number")

n = 27
steps = 0
while n != 1:
    if n % 2:
        n = 3 * n + 1
    else:
        n //= 2
    steps += 1
else:
    print("reached 1 after", steps, "steps")

odd = []
for i in range(10, 0, -1):
    if i % 2 == 0:
        continue
    odd.append(i)
print(odd)

while True:
    if not odd:
        break
    odd.pop()
print("empty" if not odd else "full")

grade = 83
if grade >= 90:
    print("A")
elif grade >= 80:
    print("B")
else:
    print("C")

if 0 < grade <= 100 and not grade == 50:
    pass
print(grade > 80 or 1 / 0)  # the right side isn't evaluated
