import timeit
from timeit import Timer, timeit as ti
counter = [0]
def work(n=1):
    counter[0] += n
print(ti('x.append(1)', 'x = []', number=10) >= 0)
print(len(timeit.repeat(stmt=work, number=2, repeat=3)), counter)
print(min(timeit.Timer('"-".join(str(n) for n in range(10))').repeat(2, 5)) >= 0)
print(timeit.timeit(lambda: work(), number=4) > 0, counter)
def main():
    n = 3
    print(timeit.timeit("work()", globals=globals(), number=n) > 0)
main()
print(counter)
print(timeit.timeit("work()", setup="from __main__ import work", number=5) >= 0, counter)
print(Timer("work(2)", "from __main__ import work").timeit(number=3) >= 0, counter)
