"""time.sleep, time, perf_counter, strftime: only what doesn't change from run to run."""
import time

start = time.time()
begin = time.perf_counter()
time.sleep(0.05)
elapsed = time.perf_counter() - begin
print("slept long enough:", elapsed >= 0.049)
print("clock moved on:", time.time() - start > 0.04)
print("monotonic:", time.monotonic() <= time.monotonic())

# a fixed moment in UTC
moment = time.gmtime(1000000000)
print(time.strftime("%Y-%m-%d %H:%M:%S", moment))
print(time.strftime("%a, %d %b %Y", moment), moment.tm_year, moment.tm_yday)
print(len(time.strftime("%H:%M:%S")))
try:
    time.sleep(-1)
except ValueError as e:
    print("ValueError:", e)
