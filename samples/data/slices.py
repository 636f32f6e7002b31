"""Slices of lists and strings, read and written."""

letters = list("abcdefgh")
print(letters[2:5], letters[:3], letters[5:], letters[-2:])
print(letters[::2], letters[::-1], letters[6:1:-2])
print(letters[100:], letters[-100:2])

text = "Hello, World"
print(text[0], text[-1], text[7:], text[:-7], text[::-1])
print(text[1:9:3])

letters[1:3] = ["X", "Y", "Z"]
print(letters)
letters[:2] = []
print(letters)
del letters[::2]
print(letters)
letters[len(letters):] = ["end"]
print(letters)

numbers = tuple(range(10))
print(numbers[3:6], numbers[-3:], numbers[::3])
n = 4
chunks = [numbers[i:i + n] for i in range(0, len(numbers), n)]
print(chunks)
print(range(10)[2:5], b"bytes"[1:3])
