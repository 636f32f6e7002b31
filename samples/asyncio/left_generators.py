import asyncio, time, contextlib, random, functools, sys
from dataclasses import dataclass, field
from typing import Optional, List, Dict, AsyncIterator

@dataclass(order=True)
class Job:
    priority: int
    name: str = field(compare=False)
    attempts: int = field(default=0, compare=False)

class RateLimiter:
    def __init__(self, rate: int, per: float):
        self.rate, self.per = rate, per
        self.tokens = rate
        self._cond = asyncio.Condition()
        self._task: Optional[asyncio.Task] = None
    async def __aenter__(self):
        async with self._cond:
            await self._cond.wait_for(lambda: self.tokens > 0)
            self.tokens -= 1
        return self
    async def __aexit__(self, exc_type, exc, tb):
        return False
    async def refill(self):
        while True:
            await asyncio.sleep(self.per)
            async with self._cond:
                self.tokens = self.rate
                self._cond.notify_all()
    def start(self):
        self._task = asyncio.create_task(self.refill(), name='refill')
    async def stop(self):
        self._task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await self._task
        print('refill', self._task.cancelled(), self._task.get_name())

def retry(times=3, exceptions=(Exception,), delay=0.001):
    def deco(fn):
        @functools.wraps(fn)
        async def inner(*a, **kw):
            for attempt in range(1, times + 1):
                try:
                    return await fn(*a, **kw)
                except exceptions as e:
                    print(f'{fn.__name__} attempt {attempt} failed: {e!r}')
                    if attempt == times:
                        raise
                    await asyncio.sleep(delay * 2 ** attempt)
        return inner
    return deco

fails: Dict[str, int] = {'b': 2, 'c': 5}

@retry(times=3, exceptions=(ConnectionError, asyncio.TimeoutError))
async def process(job: Job) -> str:
    job.attempts += 1
    if fails.get(job.name, 0) > 0:
        fails[job.name] -= 1
        raise ConnectionError(f'{job.name} refused')
    await asyncio.sleep(0.002)
    return job.name.upper()

async def worker(wid: int, q: 'asyncio.PriorityQueue[Job]', results: dict, lim: RateLimiter):
    while True:
        job = await q.get()
        try:
            async with lim:
                results[job.name] = await process(job)
        except ConnectionError as e:
            results[job.name] = e
        finally:
            q.task_done()

async def ticker(n: int, delay=0.001) -> AsyncIterator[int]:
    try:
        for i in range(n):
            yield i
            await asyncio.sleep(delay)
    finally:
        print('ticker cleanup')

@contextlib.asynccontextmanager
async def timed(label):
    t0 = time.perf_counter()
    try:
        yield label.upper()
    except ValueError as e:
        print('swallowed', e)
    finally:
        assert time.perf_counter() >= t0
        print('left', label)

async def main():
    q: asyncio.PriorityQueue = asyncio.PriorityQueue()
    for pr, nm in ((3, 'a'), (1, 'b'), (2, 'c'), (0, 'd')):
        await q.put(Job(pr, nm))
    lim = RateLimiter(2, 0.005)
    lim.start()
    results: dict = {}
    ws = [asyncio.create_task(worker(i, q, results, lim)) for i in range(1)]
    await q.join()
    for w in ws: w.cancel()
    print(await asyncio.gather(*ws, return_exceptions=True))
    await lim.stop()
    print({k: (repr(v) if isinstance(v, Exception) else v) for k, v in sorted(results.items())})
    async with timed('block') as l:
        print(l)
        raise ValueError('inside')
    print([i async for i in ticker(4) if i % 2 == 0], {i: i * i async for i in ticker(3)})
    async for i in ticker(10):
        if i == 2: break
    try:
        async with asyncio.timeout(0.005):
            await asyncio.sleep(1)
    except TimeoutError as e:
        print('timeout', repr(e))
    try:
        async with asyncio.TaskGroup() as tg:
            t1 = tg.create_task(asyncio.sleep(0.5, 'never'))
            async def bad():
                await asyncio.sleep(0)
                raise KeyError('tg')
            tg.create_task(bad())
            tg.create_task(bad())
    except* KeyError as eg:
        print('group', eg.exceptions, t1.cancelled())
    fut = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_later(0.001, fut.set_result, 42)
    print(await asyncio.shield(fut), fut)
    done, pending = await asyncio.wait([asyncio.ensure_future(asyncio.sleep(d, d)) for d in (0.01, 0.001, 3)], timeout=0.1)
    print(sorted(t.result() for t in done), len(pending))
    for p in pending: p.cancel()
    for c in asyncio.as_completed([asyncio.sleep(0.02, 'slow'), asyncio.sleep(0.001, 'fast')]):
        print(await c)
    print(await asyncio.to_thread(sum, range(10)))
    try:
        await asyncio.wait_for(asyncio.sleep(5), 0.001)
    except asyncio.TimeoutError:
        print('wait_for timeout')
asyncio.run(main())
