import asyncio
import random

async def producer(queue, n):
    for i in range(n):
        item = f"item-{i}"
        await queue.put(item)
        print("produced", item)
        await asyncio.sleep(0)
    await queue.put(None)

async def consumer(queue):
    count = 0
    while True:
        item = await queue.get()
        if item is None:
            queue.task_done()
            break
        count += 1
        print("consumed", item)
        queue.task_done()
    return count

async def worker(name, sem, lock, results):
    async with sem:
        async with lock:
            results.append(name)
        await asyncio.sleep(0.001)
    print("worker", name)

class Conn:
    def __init__(self, name):
        self.name = name
        self.open = False
    async def __aenter__(self):
        await asyncio.sleep(0)
        self.open = True
        print("open", self.name)
        return self
    async def __aexit__(self, exc_type, exc, tb):
        self.open = False
        print("close", self.name, exc_type.__name__ if exc_type else None)
        return exc_type is ValueError
    async def query(self, q):
        await asyncio.sleep(0.001)
        return f"{self.name}:{q}"

async def countdown(n):
    while n > 0:
        yield n
        await asyncio.sleep(0)
        n -= 1

async def main():
    q = asyncio.Queue(maxsize=2)
    _, n = await asyncio.gather(producer(q, 5), consumer(q))
    print("n", n)
    sem = asyncio.Semaphore(2)
    lock = asyncio.Lock()
    results = []
    await asyncio.gather(*(worker(i, sem, lock, results) for i in range(5)))
    print(results)
    async with Conn("db") as c:
        print(await c.query("select"))
    async with Conn("bad") as c:
        raise ValueError("boo")
    async for i in countdown(3):
        print("t", i)
    print([i async for i in countdown(4) if i % 2 == 0])
    print({i: i * i async for i in countdown(2)})
    print([await c.query(x) for x in "ab"])
    ev = asyncio.Event()
    async def waiter():
        await ev.wait()
        print("event!")
    t = asyncio.create_task(waiter())
    await asyncio.sleep(0)
    ev.set()
    await t
    async def canceller():
        try:
            await asyncio.sleep(10)
        except asyncio.CancelledError:
            print("cancelled inside")
            raise
        finally:
            print("cleanup")
    t = asyncio.create_task(canceller())
    await asyncio.sleep(0.001)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print("main saw cancel", t.cancelled(), t.done())
    async def boom():
        raise KeyError("k")
    r = await asyncio.gather(boom(), asyncio.sleep(0, "ok"), return_exceptions=True)
    print(r)
    try:
        async with asyncio.TaskGroup() as tg:
            tg.create_task(boom())
            tg.create_task(canceller())
    except* KeyError as eg:
        print("group", eg.exceptions)
    try:
        async with asyncio.timeout(0.01):
            await asyncio.sleep(5)
    except TimeoutError:
        print("timeout")
    cond = asyncio.Condition()
    async def cw(i):
        async with cond:
            await cond.wait()
            print("cond", i)
    ts = [asyncio.create_task(cw(i)) for i in range(3)]
    await asyncio.sleep(0)
    async with cond:
        cond.notify_all()
    await asyncio.wait(ts)
    pq = asyncio.PriorityQueue()
    for p in (3, 1, 2):
        pq.put_nowait((p, f"p{p}"))
    while not pq.empty():
        print(await pq.get())
    loop = asyncio.get_running_loop()
    fut = loop.create_future()
    loop.call_later(0.001, fut.set_result, 42)
    print(await fut)
    def blocking(x, y):
        return x + y
    print(await loop.run_in_executor(None, blocking, 1, 2))
    print(await asyncio.to_thread(blocking, 3, y=4))
    f = asyncio.shield(asyncio.sleep(0.001, "sh"))
    print(await f)

asyncio.run(main())
