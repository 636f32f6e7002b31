# python: 2.7
import multiprocessing
import Queue


class Consumer(multiprocessing.Process):

    def __init__(self, task_queue, result_queue):
        multiprocessing.Process.__init__(self)
        self.task_queue = task_queue
        self.result_queue = result_queue

    def run(self):
        while True:
            next_task = self.task_queue.get()
            if next_task is None:
                self.task_queue.task_done()
                break
            answer = next_task()
            self.task_queue.task_done()
            self.result_queue.put(answer)
        return


class Task(object):

    def __init__(self, a, b):
        self.a = a
        self.b = b

    def __call__(self):
        return '%s * %s = %s' % (self.a, self.b, self.a * self.b)


if __name__ == '__main__':
    tasks = multiprocessing.JoinableQueue()
    results = multiprocessing.Queue()

    num_consumers = 2
    print 'Creating %d consumers' % num_consumers
    consumers = [Consumer(tasks, results) for i in xrange(num_consumers)]
    for w in consumers:
        w.start()

    num_jobs = 5
    for i in xrange(num_jobs):
        tasks.put(Task(i, i))
    for i in xrange(num_consumers):
        tasks.put(None)
    tasks.join()

    lines = []
    while num_jobs:
        lines.append(results.get())
        num_jobs -= 1
    for line in sorted(lines):
        print 'Result:', line
    try:
        results.get(timeout=0.05)
    except Queue.Empty:
        print 'no more'
