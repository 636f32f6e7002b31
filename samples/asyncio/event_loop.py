import asyncio
import functools
import time
import logging

class Ticker:
    def __init__(self, n):
        self.n = n
        self.i = 0
    def __aiter__(self):
        return self
    async def __anext__(self):
        if self.i >= self.n:
            raise StopAsyncIteration
        self.i += 1
        await asyncio.sleep(0)
        return self.i

class Awaitable:
    def __init__(self, v):
        self.v = v
    def __await__(self):
        yield from asyncio.sleep(0).__await__()
        return self.v

class Later:
    def __await__(self):
        return self.go().__await__()
    async def go(self):
        await asyncio.sleep(0.001)
        return "later"

def cb(n, loop):
    print("callback", n)
    if n == 3:
        loop.stop()

def done_cb(name, fut):
    print("done", name, fut.result())

async def outer():
    print("in outer")
    r1 = await phase1()
    r2 = await phase2(r1)
    return (r1, r2)

async def phase1():
    print("phase1")
    return "result1"

async def phase2(arg):
    print("phase2", arg)
    return f"result2 from {arg}"

async def agen():
    try:
        for i in range(10):
            x = yield i
            print("got", x)
    finally:
        print("agen closed")

async def main():
    async for t in Ticker(3):
        print("tick", t)
    else:
        print("ticker done")
    print(await Awaitable(5))
    print(await Later())
    g = agen()
    print(await g.__anext__())
    print(await g.asend("hello"))
    await g.aclose()
    try:
        await g.__anext__()
    except StopAsyncIteration:
        print("stopped")
    t = asyncio.create_task(outer(), name="outer-task")
    t.add_done_callback(functools.partial(done_cb, "outer"))
    t.add_done_callback(lambda f: print("lambda", f.result()[0]))
    print(t.get_name(), t.done())
    await t
    await asyncio.sleep(0)
    loop = asyncio.get_event_loop()
    now = loop.time()
    loop.call_at(now + 0.003, print, "at 3")
    loop.call_at(now + 0.001, print, "at 1")
    loop.call_soon(print, "soon")
    h = loop.call_later(0.002, print, "never")
    h.cancel()
    await asyncio.sleep(0.01)
    # shield
    async def inner():
        await asyncio.sleep(0.005)
        print("inner finished")
        return 7
    it = asyncio.ensure_future(inner())
    try:
        await asyncio.wait_for(asyncio.shield(it), 0.001)
    except asyncio.TimeoutError:
        print("shield timeout")
    print(await it)
    # Exceptions
    async def fail(n):
        await asyncio.sleep(0)
        raise ValueError(n)
    try:
        await asyncio.gather(fail(1), fail(2))
    except ValueError as e:
        print("caught", e)
    res = await asyncio.gather(fail(1), phase1(), return_exceptions=True)
    for r in res:
        if isinstance(r, Exception):
            print("exc", repr(r))
        else:
            print("val", r)
    tasks = {asyncio.create_task(asyncio.sleep(0.001 * i, i)): i for i in range(3)}
    done, pending = await asyncio.wait(tasks, timeout=1)
    print(sorted(t.result() for t in done), len(pending))
    d = {"a": phase1, "b": outer}
    for k, f in d.items():
        print(k, await f())
    fut = asyncio.Future()
    async def setter():
        await asyncio.sleep(0)
        fut.set_result("set")
    asyncio.create_task(setter())
    print(await fut, fut.done())
    try:
        fut.set_result(1)
    except asyncio.InvalidStateError as e:
        print("invalid", e)
    q = asyncio.Queue()
    async def prod():
        for i in range(3):
            await q.put(i)
            await asyncio.sleep(0)
    async def cons(name):
        while True:
            i = await q.get()
            print(name, i)
            q.task_done()
    cs = [asyncio.create_task(cons(f"c{i}")) for i in range(2)]
    await prod()
    await q.join()
    for c in cs:
        c.cancel()
    r = await asyncio.gather(*cs, return_exceptions=True)
    print([type(x).__name__ for x in r])
    print(asyncio.current_task().get_name(), len(asyncio.all_tasks()))

loop = asyncio.new_event_loop()
asyncio.set_event_loop(loop)
for i in range(1, 4):
    loop.call_soon(cb, i, loop)
loop.run_forever()
print(loop.run_until_complete(outer()))
loop.close()
print(loop.is_closed())
start = time.perf_counter()
asyncio.run(main())
c = outer()
print(asyncio.iscoroutine(c), asyncio.iscoroutinefunction(outer))
try:
    c.send(None)
except StopIteration as e:
    print("stop", e.value)
