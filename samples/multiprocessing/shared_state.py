"""What processes share: values and arrays in memory, and locks, events, conditions, semaphores and barriers around them."""
import time
from multiprocessing import Array, Barrier, Condition, Event, Lock, Process, Queue, RLock, Semaphore, Value


def add(value, lock, array, k):
    for _ in range(100):
        with lock:
            value.value += 1
    with array.get_lock():
        array[k] = k * 1.5


def wait_for(event, name, out):
    out.put((name, event.wait(10)))


def meet(barrier, out):
    out.put(barrier.wait())


def wait_for_flag(condition, flag, out):
    with condition:
        while flag.value == 0:
            condition.wait()
        out.put("woken")


def limited(semaphore, active, most):
    with semaphore:
        with active.get_lock():
            active.value += 1
            if active.value > most.value:
                most.value = active.value
        time.sleep(0.02)
        with active.get_lock():
            active.value -= 1


def start(target, arguments):
    processes = [Process(target=target, args=a) for a in arguments]
    for p in processes:
        p.start()
    return processes


def main():
    total, lock, halves = Value("i", 0), Lock(), Array("d", 3)
    for p in start(add, [(total, lock, halves, k) for k in range(3)]):
        p.join()
    print(total.value, list(halves), halves[1:])

    event, out = Event(), Queue()
    waiting = start(wait_for, [(event, "w%d" % i, out) for i in range(2)])
    event.set()
    print(sorted(out.get() for _ in waiting), event.is_set())

    barrier = Barrier(3)
    start(meet, [(barrier, out)] * 3)
    print(sorted(out.get() for _ in range(3)))

    condition, flag = Condition(), Value("i", 0)
    start(wait_for_flag, [(condition, flag, out)])
    with condition:
        flag.value = 1
        condition.notify_all()
    print(out.get())

    active, most = Value("i", 0), Value("i", 0)
    for p in start(limited, [(Semaphore(2), active, most)] * 4):
        p.join()
    print(active.value, most.value <= 2)

    again = RLock()
    with again:
        with again:
            print("twice")
    try:
        lock.release()
    except ValueError as e:
        print("ValueError:", e)
    letters = Array("c", b"hello")
    letters[0] = b"J"
    print(letters.value, len(letters), lock.acquire(False), lock.acquire(timeout=0.01))


if __name__ == "__main__":
    main()
