"""Futures by hand: states, callbacks, cancellation, time limits."""
import concurrent.futures
import threading


def divide(a, b):
    return a / b


def report(future):
    if future.cancelled():
        print("callback: cancelled")
    elif future.exception() is not None:
        print("callback:", type(future.exception()).__name__)
    else:
        print("callback:", future.result())


pool = concurrent.futures.ThreadPoolExecutor(max_workers=1)
for b in (2, 0):
    future = pool.submit(divide, 10, b)
    concurrent.futures.wait([future])
    future.add_done_callback(report)
try:
    future.result()
except ZeroDivisionError as e:
    print("raised again:", e)

gate = threading.Event()
blocker = pool.submit(gate.wait)
waiting = pool.submit(divide, 1, 1)
print(waiting.done(), waiting.running(), waiting.cancel(), waiting.cancelled())
waiting.add_done_callback(report)
try:
    blocker.result(timeout=0.02)
except concurrent.futures.TimeoutError:
    print("still running:", blocker.running())
try:
    for f in concurrent.futures.as_completed([blocker], timeout=0.02):
        print("unexpected")
except concurrent.futures.TimeoutError as e:
    print(e)
gate.set()
print(blocker.result())
try:
    waiting.result()
except concurrent.futures.CancelledError:
    print("cancelled for good")
pool.shutdown()
try:
    pool.submit(divide, 1, 2)
except RuntimeError as e:
    print(e)

own = concurrent.futures.Future()
own.set_result("by hand")
print(own.result(), own.done())
try:
    own.set_result("again")
except concurrent.futures.InvalidStateError as e:
    print(type(e).__name__)
