"""sys.exit with a text writes it to stderr and exits 1."""
import sys
import threading
import time


def late():
    time.sleep(0.3)
    print("the non-daemon thread is waited for")


threading.Thread(target=late).start()
print("leaving")
sys.exit("fatal: giving up")
