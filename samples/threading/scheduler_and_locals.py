import sched, time, threading, heapq, functools, itertools
from datetime import datetime, timedelta
from contextvars import ContextVar, copy_context
import contextvars

class Scheduler:
    """cron-like toy scheduler driven by a fake clock"""
    def __init__(self):
        self.now = 0
        self.s = sched.scheduler(lambda: self.now, self._sleep)
        self.log = []
    def _sleep(self, n):
        self.now += n
    def every(self, interval, func, *args, times=3, prio=1, **kw):
        @functools.wraps(func)
        def runner(left):
            func(*args, **kw)
            if left > 1:
                self.s.enter(interval, prio, runner, argument=(left - 1,))
        self.s.enter(interval, prio, runner, (times,))
        return runner
    def run(self):
        self.s.run()

S = Scheduler()
def job(name, *, unit='s'):
    S.log.append('%s@%d%s' % (name, S.now, unit))
S.every(2, job, 'a', times=3)
S.every(3, job, 'b', times=2, prio=0, unit='sec')
r = S.every(5, job, 'c', times=1)
ev = S.s.enterabs(4, 0, job, argument=('abs',), kwargs={'unit': '!'})
ev2 = S.s.enterabs(4, 0, job, argument=('cancelled',))
print(len(S.s.queue), S.s.empty(), [e.time for e in S.s.queue], r.__name__)
S.s.cancel(ev2)
try: S.s.cancel(ev2)
except ValueError as e: print('ValueError', e)
S.run()
print(S.log, S.s.empty())
print(ev.time, ev.priority, ev.argument, ev.kwargs)

request_id = ContextVar('request_id', default='-')
user = ContextVar('user')
def log(msg): return '[%s] %s' % (request_id.get(), msg)
def handle(rid):
    tok = request_id.set(rid)
    try:
        user.set('u' + rid)
        return log('in ' + user.get())
    finally:
        request_id.reset(tok)
ctx = copy_context()
print(ctx.run(handle, '42'), log('outside'), user.get('nobody'), ctx[user], request_id in ctx, len(ctx))
try: user.get()
except LookupError as e: print('LookupError', str(e).split(' at ')[0])
out = []
def thread_body(i):
    request_id.set('t%d' % i)
    out.append(log('thread'))
ts = [threading.Thread(target=contextvars.copy_context().run, args=(thread_body, i)) for i in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(out), log('main'))
class TimerPool:
    def __init__(self): self.fired = []; self.cv = threading.Condition(); self.timers = []
    def add(self, delay, tag):
        t = threading.Timer(delay, self._fire, args=[tag], kwargs={'late': False}); t.daemon = True
        self.timers.append(t); t.start(); return t
    def _fire(self, tag, late=True):
        with self.cv:
            self.fired.append((tag, late)); self.cv.notify()
    def wait(self, n, timeout=5):
        end = time.monotonic() + timeout
        with self.cv:
            while len(self.fired) < n:
                left = end - time.monotonic()
                if left <= 0: return False
                self.cv.wait(left)
        return True
tp = TimerPool()
tp.add(0.06, 'late'); tp.add(0.02, 'early'); c = tp.add(5, 'never'); c.cancel()
print(tp.wait(2), tp.fired, c.finished.is_set(), c.is_alive() or True)
local = threading.local()
local.x = 1
class MyLocal(threading.local):
    count = 0
    def __init__(self, n): self.n = n; MyLocal.count += 1
    def bump(self): self.n += 1; return self.n
ml = MyLocal(10); ml.bump()
res = []
def tl():
    try: local.x
    except AttributeError as e: res.append(str(e))
    res.append(ml.bump()); res.append(ml.__dict__)
t = threading.Thread(target=tl); t.start(); t.join()
print(res, ml.n, MyLocal.count, local.__dict__)
def hook(args): print('HOOK', args.exc_type.__name__, args.exc_value, args.thread.name)
threading.excepthook = hook
def bad(): raise ValueError('in thread')
t = threading.Thread(target=bad, name='badone'); t.start(); t.join()
print(threading.excepthook is hook, threading.__excepthook__ is not hook)
threading.excepthook = threading.__excepthook__
