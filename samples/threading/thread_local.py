"""Data that belongs to one thread."""
import threading

local = threading.local()
local.value = "main"

report = {}


def show(number):
    try:
        text = local.value
    except AttributeError:
        text = "no value yet"
    local.value = number * 100
    report[number] = (text, local.value)


threads = [threading.Thread(target=show, args=(i,)) for i in range(1, 4)]
for t in threads:
    t.start()
for t in threads:
    t.join()

for number in sorted(report):
    before, after = report[number]
    print(number, before, after)
print("main still has", local.value)
