def triangle(limit):
    total = 0
    for i in range(limit):
        for j in range(i % 100):
            if (i + j) % 3 == 0:
                total += j
            else:
                total -= 1
    return total


print(triangle(200000))
