import asyncio
class Counter:
    def __init__(self, n):
        self.n = n; self.i = 0
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0)
        return self.i
async def gen():
    for i in range(3):
        yield i
async def main():
    it = aiter(Counter(3))
    print(await anext(it))
    print(await anext(it) + 10)
    print(await anext(it, None))
    print(await anext(it, "end"))
    g = gen()
    print(await anext(g), await anext(g), await anext(g, -1), await anext(g, -1))
    try:
        await anext(g)
    except StopAsyncIteration:
        print("stop")
    try:
        anext(3)
    except TypeError as e:
        print(e)
    try:
        aiter([1])
    except TypeError as e:
        print(e)
    for _ in range(2):
        asyncio.create_task(asyncio.sleep(0))
    cond = asyncio.Condition()
    items = []
    async def add():
        async with cond:
            items.append(1)
            cond.notify_all()
    t = asyncio.create_task(add())
    async with cond:
        print(await cond.wait_for(lambda: len(items) == 1))
    await t
    _ = [asyncio.create_task(add()) for _ in range(5)]
    await asyncio.sleep(0.01)
    print(len(items))
asyncio.run(main())
