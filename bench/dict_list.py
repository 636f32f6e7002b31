def collatz_lengths(limit):
    lengths = {1: 1}
    longest = []
    for start in range(1, limit):
        n = start
        steps = 0
        while n not in lengths:
            n = n // 2 if n % 2 == 0 else 3 * n + 1
            steps += 1
        lengths[start] = steps + lengths[n]
        longest.append(lengths[start])
    return longest


lengths = collatz_lengths(300000)
words = {}
for length in lengths:
    key = "len%d" % length
    words[key] = words.get(key, 0) + 1
print(max(lengths), len(words), sorted(words.items())[:3])
