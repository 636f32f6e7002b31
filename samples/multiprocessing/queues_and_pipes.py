"""Producers and consumers in processes: Queue, JoinableQueue, SimpleQueue, Pipe."""
import queue
from multiprocessing import JoinableQueue, Pipe, Process, Queue, SimpleQueue, current_process


def producer(q, n):
    for i in range(n):
        q.put((i, i * i))
    q.put(None)


def consumer(jobs, results):
    while True:
        job = jobs.get()
        if job is None:
            jobs.task_done()
            break
        results.put({"n": job, "square": job * job, "who": current_process().name})
        jobs.task_done()


def talker(conn):
    conn.send(["hello", 1, 2.5, {"a": None}])
    message = conn.recv()
    conn.send("got " + message)
    conn.close()


def countdown(pipe):
    for i in range(3, 0, -1):
        pipe.send(i)
    pipe.close()


def echo(inbox, outbox):
    while True:
        text = inbox.get()
        if text == "stop":
            break
        outbox.put(text.upper())


def main():
    q = Queue()
    p = Process(target=producer, args=(q, 4))
    p.start()
    while True:
        item = q.get()
        if item is None:
            break
        number, square = item
        print(number, square)
    p.join()

    jobs = JoinableQueue()
    results = Queue()
    workers = [Process(target=consumer, args=(jobs, results)) for _ in range(2)]
    for w in workers:
        w.start()
    for i in range(6):
        jobs.put(i)
    for w in workers:
        jobs.put(None)
    jobs.join()
    for found in sorted([results.get() for _ in range(6)], key=lambda d: d["n"]):
        print(found["n"], found["square"])
    for w in workers:
        w.join()

    parent, child = Pipe()
    p = Process(target=talker, args=(child,))
    p.start()
    print(parent.recv())
    parent.send("bye")
    print(parent.recv())
    p.join()

    # One way; the end of the other side is the end of the data.
    reader, writer = Pipe(duplex=False)
    p = Process(target=countdown, args=(writer,))
    p.start()
    writer.close()
    try:
        while True:
            print("count", reader.recv())
    except EOFError:
        print("lift-off")
    p.join()

    inbox, outbox = SimpleQueue(), SimpleQueue()
    p = Process(target=echo, args=(inbox, outbox))
    p.start()
    for word in ["one", "two", "stop"]:
        inbox.put(word)
    print(outbox.get(), outbox.get())
    p.join()

    small = Queue(1)
    small.put("full")
    try:
        small.put_nowait("more")
    except queue.Full:
        print("Full", small.full(), small.qsize())
    print(small.get())
    try:
        small.get(timeout=0.05)
    except queue.Empty:
        print("Empty")


if __name__ == "__main__":
    main()
