"""Recursive functions, with results past 64 bits."""


def factorial(n):
    """n! for n >= 0."""
    if n <= 1:
        return 1
    return n * factorial(n - 1)


def fib(n, memo=None):
    if memo is None:
        memo = {}
    if n in memo:
        return memo[n]
    if n < 2:
        return n
    memo[n] = fib(n - 1, memo) + fib(n - 2, memo)
    return memo[n]


def gcd(a, b):
    while b:
        a, b = b, a % b
    return a


def hanoi(n, source, target, spare, moves):
    if n == 0:
        return
    hanoi(n - 1, source, spare, target, moves)
    moves.append((source, target))
    hanoi(n - 1, spare, target, source, moves)


print(factorial(5), factorial(20), factorial(30))
print(fib(10), fib(90), fib(150))
print(gcd(1071, 462))
moves = []
hanoi(3, "A", "C", "B", moves)
print(len(moves), moves[0], moves[-1])
print(2 ** 64, -7 // 2, -7 % 3, 7 / 2)
