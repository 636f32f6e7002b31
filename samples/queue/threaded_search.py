"""Worker threads look through 'documents' and report into a results queue."""
import threading
import queue

DOCUMENTS = {
    "a.txt": "concurrency is not parallelism",
    "b.txt": "threads share memory",
    "c.txt": "a queue moves work between threads",
    "d.txt": "locks protect shared memory",
}


def search_worker(tasks, results, word):
    while True:
        try:
            name = tasks.get_nowait()
        except queue.Empty:
            return
        count = DOCUMENTS[name].count(word)
        if count:
            results.put((name, count))
        tasks.task_done()


def search(word, workers=2):
    """Return {document: count} for the documents that hold the word."""
    tasks = queue.Queue()
    results = queue.Queue()
    for name in DOCUMENTS:
        tasks.put(name)

    threads = []
    for i in range(workers):
        t = threading.Thread(target=search_worker, args=(tasks, results, word))
        t.start()
        threads.append(t)

    tasks.join()
    for t in threads:
        t.join()

    found = {}
    while results.qsize() > 0:
        name, count = results.get()
        found[name] = count
    return found


for word in ["threads", "memory", "actor"]:
    hits = search(word)
    if not hits:
        print(word, "-> nothing")
        continue
    for name, count in sorted(hits.items()):
        print("%s -> %s (%d)" % (word, name, count))
