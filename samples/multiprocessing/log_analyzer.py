"""Multiprocessing log analyzer: Manager shared state, Listener/Client, shared memory, JoinableQueue, subclass of BaseManager"""
import multiprocessing as mp, os, sys, time, queue, collections, signal, string, random, itertools
from multiprocessing.managers import BaseManager, SyncManager
from multiprocessing.connection import Listener, Client, wait
from multiprocessing import shared_memory, JoinableQueue, RLock, Condition, Semaphore, Barrier, get_context
from multiprocessing.pool import ThreadPool
from dataclasses import dataclass, asdict

@dataclass
class Record:
    level: str
    msg: str
    n: int = 0
LEVELS = ['INFO', 'WARN', 'ERROR']
def gen(n):
    rnd = random.Random(42)
    return [Record(rnd.choice(LEVELS), ''.join(rnd.choice(string.ascii_lowercase) for _ in range(5)), i) for i in range(n)]
def mapper(chunk):
    c = collections.Counter(r.level for r in chunk)
    return dict(c)
def reducer(a, b):
    for k, v in b.items(): a[k] = a.get(k, 0) + v
    return a
def chunks(seq, n):
    for i in range(0, len(seq), n): yield seq[i:i + n]

class Stats:
    def __init__(self, name='s'): self.name = name; self._d = {}
    def add(self, k, v=1): self._d[k] = self._d.get(k, 0) + v; return self._d[k]
    def get(self): return dict(self._d)
    def fail(self): raise ValueError('stats fail %s' % self.name)
class MyManager(BaseManager): pass
MyManager.register('Stats', Stats)
MyManager.register('get_list', callable=lambda: ['a', 'b'])

def bump(stats, k, n):
    for _ in range(n): stats.add(k)
def jworker(jq, rq, i):
    while True:
        x = jq.get()
        if x is None: jq.task_done(); break
        rq.put((i, x, x ** 2)); jq.task_done()
def server(addr_conn):
    with Listener(('127.0.0.1', 0), authkey=b'key') as l:
        addr_conn.send(l.address)
        with l.accept() as c:
            while True:
                try: msg = c.recv()
                except EOFError: break
                c.send({'echo': msg, 'len': len(msg)})
def shm_worker(name, i, lock):
    shm = shared_memory.SharedMemory(name=name)
    with lock: shm.buf[i] = shm.buf[i] + i + 1
    shm.close()
def phase(b, q, i):
    q.put(('before', i)); b.wait(); q.put(('after', i))
def sleeper(): 
    try: time.sleep(30)
    finally: print('never')
def crash(): os.kill(os.getpid(), signal.SIGKILL)
def raiser(): raise RuntimeError('child failed')
class Proc(mp.Process):
    instances = 0
    def __init__(self, conn, **kw):
        super().__init__(**kw); self.conn = conn; Proc.instances += 1
    def run(self):
        self.conn.send((self.name, self.daemon, os.getpid() == self.pid, mp.parent_process().name)); self.conn.close()

def main():
    recs = gen(60)
    with mp.Pool(3) as pool:
        parts = pool.map(mapper, list(chunks(recs, 20)))
        tot = {}
        for p in parts: reducer(tot, p)
        print(sorted(tot.items()), asdict(recs[0])['level'] in LEVELS)
        res = [pool.apply_async(pow, (i, 2)) for i in range(4)]
        print([r.get(1) for r in res])
        print(pool.map_async(len, ['a', 'bb']).get(), list(pool.imap(str, range(3), 2)))
    with MyManager() as m:
        s = m.Stats('shared'); ps = [mp.Process(target=bump, args=(s, 'k%d' % (i % 2), 10)) for i in range(4)]
        [p.start() for p in ps]; [p.join() for p in ps]
        print(sorted(s.get().items()))
        try: s.fail()
        except ValueError as e: print('remote', e)
        print(m.get_list()._getvalue())
    jq, rq = JoinableQueue(), mp.Queue()
    ws = [mp.Process(target=jworker, args=(jq, rq, i), daemon=True) for i in range(2)]
    for w in ws: w.start()
    for x in range(6): jq.put(x)
    for _ in ws: jq.put(None)
    jq.join(); print(sorted((x, y) for _, x, y in (rq.get() for _ in range(6))))
    for w in ws: w.join()
    a, b = mp.Pipe(); p = mp.Process(target=server, args=(b,)); p.start(); addr = a.recv()
    with Client(addr, authkey=b'key') as c:
        for msg in ('hi', [1, 2, 3], b'x' * 10): c.send(msg); print(c.recv())
    p.join(5); print(p.exitcode)
    shm = shared_memory.SharedMemory(create=True, size=8); lock = mp.Lock()
    ps = [mp.Process(target=shm_worker, args=(shm.name, i, lock)) for i in range(4)]
    [p.start() for p in ps]; [p.join() for p in ps]; print(bytes(shm.buf[:4]), shm.size >= 8); shm.close(); shm.unlink()
    sl = shared_memory.ShareableList([1, 'two', 3.0, None, True]); sl[0] += 1; print(list(sl), len(sl)); sl.shm.close(); sl.shm.unlink()
    bar, q = Barrier(3), mp.SimpleQueue(); ps = [mp.Process(target=phase, args=(bar, q, i)) for i in range(3)]
    [p.start() for p in ps]; [p.join() for p in ps]; ev = [q.get()[0] for _ in range(6)]; print(ev)
    p = mp.Process(target=sleeper); p.start(); print(p.is_alive(), wait([p.sentinel], 0.01)); p.terminate(); p.join(); print(p.exitcode, p.is_alive())
    p = mp.Process(target=crash); p.start(); p.join(); print(p.exitcode)
    p = mp.Process(target=raiser, name='bad'); p.start(); p.join(); print(p.exitcode, p.name)
    r, w = mp.Pipe(duplex=False); p = Proc(w, name='sub', daemon=True); p.start(); w.close(); print(r.recv(), Proc.instances)
    try: r.recv()
    except EOFError: print('EOF')
    p.join(); p.close()
    try: p.is_alive()
    except ValueError as e: print(e)
    with mp.Manager() as m:
        d, l, lock, ns, v, arr = m.dict(a=1), m.list(range(3)), m.Lock(), m.Namespace(), m.Value('i', 5), m.Array('i', [1, 2])
        d['l'] = [1]; x = d['l']; x.append(2); d['l'] = x; l.extend([9, 8]); l.sort(reverse=True); ns.q = 1; v.value += 1; arr[0] = 7
        print(d.copy(), list(l), ns, v.value, arr[:], v, l[1:3], l.index(9), d.items(), d.setdefault('z', 0), len(d)); 
        with lock: l[0] = 'x'
        print(l, str(l), repr(d)[:10], 'a' in d, l + [1], l * 2)
        q = m.Queue(2); q.put(1); q.put(2)
        try: q.put(3, timeout=0.01)
        except queue.Full: print('Full', q.qsize())
        e = m.Event(); e.set(); print(e.is_set(), q.get(), q.get_nowait())
        with m.Pool(2) as mpool: print(mpool.map(abs, [-1, -2]))
    ctx = get_context('spawn'); print(ctx.get_start_method(), mp.get_start_method(), mp.cpu_count() == os.cpu_count())
    with ThreadPool(3) as tp: print(tp.map(lambda x: x * 2, range(4)), sorted(tp.imap_unordered(str, range(3))), tp.starmap(max, [(1, 2), (4, 3)]))
if __name__ == '__main__':
    main()
