"""A script with its own helper module beside it."""
import threading

import helper_counter
from helper_counter import SafeCounter, describe as text_of

counter = SafeCounter(step=2)


def work(times):
    for _ in range(times):
        counter.increment()


if __name__ == "__main__":
    threads = [threading.Thread(target=work, args=(n,)) for n in (10, 20, 30)]
    for t in threads:
        t.start()
    for t in threads:
        t.join()
    print(text_of(counter))
    print(helper_counter.DEFAULT_STEP, helper_counter.created)
    print(helper_counter.__name__, __name__)
