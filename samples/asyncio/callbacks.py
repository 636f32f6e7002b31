"""Callbacks of the event loop with arguments."""
import asyncio


class Log:
    def __init__(self):
        self.lines = []

    def note(self, text, number):
        self.lines.append("{} {}".format(text, number))


def announce(name, count):
    print("announce", name, count * 2)


def finish(future, log):
    log.note("finished after", len(log.lines))
    future.set_result("done")


async def main():
    loop = asyncio.get_running_loop()
    log = Log()
    future = loop.create_future()
    name = "early"
    loop.call_soon(announce, name, 1)
    name = "late"
    loop.call_soon(announce, name, 2)
    loop.call_later(0.05, log.note, "later", 3)
    handle = loop.call_later(0.06, announce, "never", 4)
    loop.call_at(loop.time() + 0.1, finish, future, log)
    handle.cancel()
    print(await future, log.lines)


asyncio.run(main())
