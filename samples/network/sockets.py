import socket
import threading
import time
import select
import errno

HOST = '127.0.0.1'

def handle_client(conn, addr, results):
    with conn:
        while True:
            data = conn.recv(1024)
            if not data:
                break
            results.append(data.decode())
            conn.sendall(b'echo: ' + data)

class Server(threading.Thread):
    def __init__(self, backlog=5):
        super().__init__(daemon=True)
        self.sock = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.sock.bind((HOST, 0))
        self.sock.listen(backlog)
        self.port = self.sock.getsockname()[1]
        self.results = []
        self.running = True

    def run(self):
        self.sock.settimeout(0.2)
        while self.running:
            try:
                conn, addr = self.sock.accept()
            except socket.timeout:
                continue
            t = threading.Thread(target=handle_client, args=(conn, addr, self.results))
            t.start()

    def stop(self):
        self.running = False
        self.join()
        self.sock.close()

server = Server()
server.start()

def client(i):
    with socket.create_connection((HOST, server.port), timeout=5) as s:
        for j in range(2):
            s.sendall(f'client {i} msg {j}'.encode('utf-8'))
            reply = s.recv(1024)
            replies.append(reply.decode())

replies = []
threads = [threading.Thread(target=client, args=(i,)) for i in range(3)]
for t in threads: t.start()
for t in threads: t.join()
print(sorted(replies))
server.stop()
print(sorted(server.results))

try:
    socket.create_connection((HOST, server.port), timeout=1)
except ConnectionRefusedError as e:
    print('refused', e.errno == errno.ECONNREFUSED, e)
except OSError as e:
    print('os', e)

# udp
def udp_server(sock):
    while True:
        data, addr = sock.recvfrom(1024)
        if data == b'quit':
            break
        sock.sendto(data.upper(), addr)
us = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
us.bind((HOST, 0))
t = threading.Thread(target=udp_server, args=(us,))
t.start()
uc = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
uc.settimeout(2.0)
addr = us.getsockname()
for m in ['hello', 'world']:
    uc.sendto(m.encode(), addr)
    d, a = uc.recvfrom(100)
    print(d, a == addr, a[0])
uc.sendto(b'quit', addr)
t.join()
uc.close(); us.close()

a, b = socket.socketpair()
f = b.makefile('rw', encoding='utf-8', newline='\n')
a.sendall(b'line one\nline two\n')
print(repr(f.readline()), repr(f.readline()))
f.write('answer\n'); f.flush()
print(a.recv(100))
buf = bytearray(10)
b.send(b'12345')
n = a.recv_into(buf)
print(n, buf[:n])
rf = a.makefile('rb')
b.sendall(b'x\ny\nz')
b.shutdown(socket.SHUT_WR)
f.close()
b.close()
for line in rf:
    print(line)
try:
    for _ in range(100):
        a.send(b'data' * 1000)
except BrokenPipeError as e:
    print('broken', e)
a.close()
try:
    a.send(b'x')
except OSError as e:
    print(e, e.errno)

r, w = socket.socketpair()
print(select.select([r], [w], [], 0.1) == ([], [w], []))
w.send(b'!')
rr, ww, xx = select.select([r], [], [], 1)
print(rr[0] is r, len(ww))
p = select.poll()
p.register(r, select.POLLIN)
print([(fd == r.fileno(), ev) for fd, ev in p.poll(100)])
ep = select.epoll()
ep.register(r.fileno(), select.EPOLLIN)
print([(fd == r.fileno(), ev & select.EPOLLIN) for fd, ev in ep.poll(1)])
ep.close()
r.setblocking(False)
r.recv(10)
try:
    r.recv(10)
except BlockingIOError as e:
    print(e.errno == errno.EAGAIN, type(e).__name__)
r.settimeout(0.05)
t0 = time.time()
try:
    r.recv(1)
except socket.timeout as e:
    print('timeout:', e, time.time() - t0 < 1)
print(w.getsockopt(socket.SOL_SOCKET, socket.SO_TYPE) == socket.SOCK_STREAM)
print(socket.gethostbyname('localhost'), socket.inet_ntoa(socket.inet_aton('10.0.0.1')), socket.htons(80), socket.ntohl(1))
try:
    socket.gethostbyname('no-such-host.invalid')
except socket.gaierror as e:
    print('gaierror')
import selectors
sel = selectors.DefaultSelector()
lsock = socket.socket(); lsock.bind((HOST, 0)); lsock.listen(); lsock.setblocking(False)
def accept(sock, mask):
    conn, addr = sock.accept()
    conn.setblocking(False)
    sel.register(conn, selectors.EVENT_READ, read)
def read(conn, mask):
    data = conn.recv(1000)
    if data:
        conn.send(data[::-1])
    else:
        sel.unregister(conn)
        conn.close()
        done.set()
sel.register(lsock, selectors.EVENT_READ, accept)
done = threading.Event()
def loop():
    while not done.is_set():
        for key, mask in sel.select(timeout=0.1):
            callback = key.data
            callback(key.fileobj, mask)
lt = threading.Thread(target=loop); lt.start()
with socket.socket() as c:
    c.connect(lsock.getsockname())
    c.sendall(b'abc')
    print(c.recv(10))
lt.join()
lsock.close()
print('done')
