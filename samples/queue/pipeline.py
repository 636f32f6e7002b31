"""Three stages connected by queues: read, transform, collect."""

from queue import Queue
from threading import Thread

DONE = "DONE"

TEXT = """the quick brown fox
jumps over
the lazy dog"""


class Stage(Thread):
    """Takes items from one queue, and puts what process() makes of them into the next."""

    def __init__(self, source, target):
        super(Stage, self).__init__()
        self.source = source
        self.target = target

    def run(self):
        while True:
            item = self.source.get()
            if item == DONE:
                self.target.put(DONE)
                break
            self.target.put(self.process(item))

    def process(self, item):
        raise NotImplementedError


class Upper(Stage):
    def process(self, item):
        return item.upper()


class Exclaim(Stage):
    def __init__(self, source, target, mark="!"):
        super(Exclaim, self).__init__(source, target)
        self.mark = mark

    def process(self, item):
        return item + self.mark


lines, loud, final = Queue(), Queue(), Queue()
stages = [Upper(lines, loud), Exclaim(loud, final, mark="!!")]
for stage in stages:
    stage.start()

for line in TEXT.splitlines():
    lines.put(line)
lines.put(DONE)

while True:
    line = final.get()
    if line == DONE:
        break
    print(line)

for stage in stages:
    stage.join()
