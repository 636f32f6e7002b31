import asyncio

async def fetch(n):
    print(f"fetching {n}")
    await asyncio.sleep(0.01 * n)
    return n * 10

async def say(text, delay):
    await asyncio.sleep(delay)
    print(text)

async def main():
    x = await fetch(1)
    print(x)
    results = await asyncio.gather(fetch(3), fetch(2), fetch(1))
    print(results, sum(results))
    tasks = [asyncio.create_task(fetch(i)) for i in range(3)]
    for t in tasks:
        print(await t)
    rs = await asyncio.gather(*tasks)
    print(rs)
    await asyncio.gather(say("b", 0.02), say("a", 0.01))
    done, pending = await asyncio.wait([asyncio.create_task(fetch(i)) for i in (1, 5)], return_when=asyncio.FIRST_COMPLETED)
    print(len(done), len(pending))
    for p in pending:
        p.cancel()
    for d in done:
        print(d.result())
    try:
        await asyncio.wait_for(fetch(100), timeout=0.02)
    except asyncio.TimeoutError:
        print("timed out")
    for c in asyncio.as_completed([asyncio.create_task(asyncio.sleep(d / 50, d)) for d in (3, 1, 2)]):
        print("completed", await c)
    return "end"

if __name__ == "__main__":
    print(asyncio.run(main()))
