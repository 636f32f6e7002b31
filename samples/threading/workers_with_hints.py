"""Workers as modern scripts write them: annotations, keyword-only options, comprehensions that start and join."""
import threading
from queue import Queue
from timeit import default_timer as timer
from typing import Dict, List, Optional


class Worker(threading.Thread):
    def __init__(self, number: int, jobs: Queue, results: Optional[List[str]] = None, *, daemon: bool = False):
        label = "worker-%d" % number
        super().__init__(name=label, daemon=daemon)
        self.jobs = jobs
        self.results = results

    def run(self) -> None:
        while True:
            item = self.jobs.get()
            if item is None:
                break
            self.results.append("job %d" % item)
            self.jobs.task_done()


def describe(text, width=12, *parts, fill=".", **options):
    return text.ljust(width, fill) + ",".join(parts) + str(options)


start = timer()
jobs: Queue = Queue()
done: List[str] = []
workers = [Worker(i, jobs, done) for i in range(3)]
[w.start() for w in workers]
[jobs.put(n) for n in range(6) if n != 4]
jobs.join()
_ = [jobs.put(None) for _ in workers]
[w.join() for w in workers]
totals: Dict[str, int] = {"jobs": len(done)}
print(sorted(done), totals, [w.name for w in workers])
print(describe("total"), describe("total", 8, "a", "b", fill="-", unit="s"))
print(timer() - start < 30)
