from multiprocessing.pool import ThreadPool
tp = ThreadPool(2)
print(tp.map(str.upper, ['a', 'b']), tp.apply(lambda x, y: x + y, (1, 2)))
r = tp.apply_async(lambda x, y: x + y, (1, 2))
print(r.get())
r = tp.map_async(lambda x: x + 1, (1, 2))
print(r.get())
rs = [tp.apply_async(pow, (2, i)) for i in range(3)] + [tp.map_async(abs, [-1, -2])]
print([r.get() for r in rs])
tp.close(); tp.join()
