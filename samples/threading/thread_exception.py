"""An exception ends its thread, not the program."""
import sys
import threading

finished = []


def divide(a, b):
    result = a / b
    finished.append(result)


def guarded(a, b):
    try:
        divide(a, b)
    except ZeroDivisionError as e:
        print("caught in thread:", e)
    else:
        print("no error for", a, b)


bad = threading.Thread(target=divide, args=(1, 0))
bad.start()
bad.join()          # its traceback is on stderr

good = threading.Thread(target=divide, args=(9, 2))
good.start()
good.join()

for pair in [(8, 4), (5, 0)]:
    t = threading.Thread(target=guarded, args=pair)
    t.start()
    t.join()

print(finished)
sys.exit(3)
