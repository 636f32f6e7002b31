#!/usr/bin/env python3
"""Pipeline of coroutines, like in tutorials."""
import asyncio
import random
import time
from collections import defaultdict
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import List, Optional, AsyncIterator


@dataclass
class Job:
    id: int
    payload: str
    retries: int = 0


@dataclass
class Stats:
    processed: int = 0
    failed: int = 0
    by_worker: dict = field(default_factory=lambda: defaultdict(int))


class RateLimiter:
    def __init__(self, limit: int):
        self._sem = asyncio.Semaphore(limit)
        self.active = 0
        self.peak = 0

    async def __aenter__(self):
        await self._sem.acquire()
        self.active += 1
        self.peak = max(self.peak, self.active)
        return self

    async def __aexit__(self, *exc):
        self.active -= 1
        self._sem.release()


class FlakyError(Exception):
    pass


async def process(job: Job, limiter: RateLimiter) -> str:
    async with limiter:
        await asyncio.sleep(0.001)
        if job.id % 4 == 3 and job.retries == 0:
            raise FlakyError(f"job {job.id} failed")
        return job.payload.upper()


async def worker(name: str, queue: asyncio.Queue, stats: Stats, limiter: RateLimiter, results: List[str]):
    while True:
        job = await queue.get()
        try:
            result = await process(job, limiter)
            results.append(result)
            stats.processed += 1
            stats.by_worker[name] += 1
        except FlakyError as exc:
            stats.failed += 1
            job.retries += 1
            print(f"retry: {exc}")
            await queue.put(job)
        finally:
            queue.task_done()


@asynccontextmanager
async def timer(label):
    print(f"{label}: start")
    try:
        yield label
    finally:
        print(f"{label}: end")


async def ticker(delay: float, to: int) -> AsyncIterator[int]:
    """Yield numbers from 0 to `to` every `delay` seconds."""
    for i in range(to):
        yield i
        await asyncio.sleep(delay)


async def retry(coro_factory, attempts=3):
    for attempt in range(1, attempts + 1):
        try:
            return await coro_factory()
        except ValueError as e:
            print(f"attempt {attempt}: {e}")
            if attempt == attempts:
                raise


def make_flaky():
    state = {"n": 0}

    async def flaky():
        state["n"] += 1
        await asyncio.sleep(0)
        if state["n"] < 3:
            raise ValueError(f"try {state['n']}")
        return "finally"

    return flaky


async def main():
    random.seed(1)
    queue = asyncio.Queue()
    stats = Stats()
    limiter = RateLimiter(3)
    results = []
    for i in range(10):
        await queue.put(Job(i, f"payload-{i}"))
    workers = [asyncio.create_task(worker(f"w{i}", queue, stats, limiter, results)) for i in range(4)]
    await queue.join()
    for w in workers:
        w.cancel()
    await asyncio.gather(*workers, return_exceptions=True)
    print(sorted(results))
    print(stats.processed, stats.failed, limiter.peak)
    async with timer("outer") as label:
        print("in", label)
    total = 0
    async for n in ticker(0.001, 5):
        total += n
    print("total", total)
    squares = [x * x async for x in ticker(0, 4)]
    print(squares)
    print(await retry(make_flaky()))
    results = {}
    async def fill(key, delay):
        await asyncio.sleep(delay)
        results[key] = delay
        return key
    keys = await asyncio.gather(*[fill(k, d) for k, d in (("a", 0.003), ("b", 0.001))])
    print(keys, list(results))
    fut: asyncio.Future = asyncio.get_running_loop().create_future()
    asyncio.get_running_loop().call_soon(fut.set_exception, RuntimeError("future failed"))
    try:
        await fut
    except RuntimeError as e:
        print("error:", e)
    first, *rest = await asyncio.gather(*(asyncio.sleep(0, i) for i in range(4)))
    print(first, rest)
    task = asyncio.create_task(asyncio.sleep(10))
    await asyncio.sleep(0)
    task.cancel("stop it")
    try:
        await task
    except asyncio.CancelledError as e:
        print("cancelled", e.args)
    handlers = {"double": lambda x: x * 2}
    async def dispatch(name, *args, **kwargs):
        h = handlers[name]
        r = h(*args)
        if asyncio.iscoroutine(r):
            r = await r
        return r
    async def triple(x):
        return x * 3
    handlers["triple"] = triple
    print(await dispatch("double", 4), await dispatch("triple", 5))
    try:
        await asyncio.wait_for(queue.get(), timeout=0.005)
    except asyncio.TimeoutError:
        print("queue empty, timed out")
    cond = asyncio.Condition()
    data = []
    async def cons():
        async with cond:
            await cond.wait_for(lambda: len(data) > 1)
            print("data", data)
    async def prod():
        for i in range(3):
            async with cond:
                data.append(i)
                cond.notify_all()
            await asyncio.sleep(0)
    await asyncio.gather(cons(), prod())
    b = asyncio.BoundedSemaphore(1)
    async with b:
        pass
    try:
        b.release()
    except ValueError as e:
        print(e)

if __name__ == '__main__':
    asyncio.run(main())
