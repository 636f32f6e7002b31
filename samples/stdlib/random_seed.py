"""random with a seed gives CPython's sequences."""
import random

random.seed(42)
print(random.random(), random.random())
print([random.randint(1, 6) for _ in range(10)])
print(random.choice(["red", "green", "blue"]), random.uniform(1, 10))

deck = list(range(10))
random.shuffle(deck)
print(deck)
print(random.sample(range(100), 5), random.randrange(0, 100, 10))

random.seed(7)
print(round(random.gauss(0, 1), 6), random.getrandbits(16))

rng = random.Random(1234)
print(rng.randint(0, 1000), rng.random())
random.seed("text")
print(random.randint(1, 100))
