# python: 2.7
import socket, threading, Queue, struct, urllib, urlparse, zlib
import SocketServer
import os
import tempfile
import time

class EchoHandler(SocketServer.BaseRequestHandler):
    def handle(self):
        while True:
            data = self.request.recv(1024)
            if not data:
                break
            self.request.sendall('echo:' + data)

class Server(SocketServer.ThreadingMixIn, SocketServer.TCPServer):
    allow_reuse_address = True
    daemon_threads = True

server = Server(('127.0.0.1', 0), EchoHandler)
t = threading.Thread(target=server.serve_forever)
t.setDaemon(True)
t.start()
port = server.server_address[1]
q = Queue.Queue()
def client(n):
    s = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    s.connect(('127.0.0.1', port))
    s.send('msg %d' % n)
    data = s.recv(100)
    q.put(data.split(':')[1])
    s.close()
ts = [threading.Thread(target=client, args=(i,)) for i in range(3)]
for x in ts: x.start()
for x in ts: x.join()
out = []
while not q.empty():
    out.append(q.get())
print sorted(out)
server.shutdown()
try:
    s = socket.socket()
    s.settimeout(1)
    s.connect(('127.0.0.1', 1))
except socket.error, e:
    print 'error:', e
except socket.timeout:
    print 'timeout'
a, b = socket.socketpair()
header = struct.pack('!I', 5)
a.sendall(header + 'hello')
raw = b.recv(4)
(n,) = struct.unpack('!I', raw)
buf = ''
while len(buf) < n:
    chunk = b.recv(n - len(buf))
    buf += chunk
print n, buf, repr(raw)
f = a.makefile()
b.sendall('line1\nline2\n')
print f.readline().strip(), f.readline().strip()
print urllib.quote('a b&c'), urllib.urlencode({'x': 1}), urlparse.urlparse('http://h/p?q=1').query
z = zlib.compress('data' * 10)
print len(z) < 40, zlib.decompress(z)[:4]
u = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
u.bind(('127.0.0.1', 0))
v = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
v.sendto('dgram', u.getsockname())
data, addr = u.recvfrom(100)
print data + '!', addr[0]
path = os.path.join(tempfile.mkdtemp(), 'bytes.bin')
open(path, 'wb').write('\x00\xff' + struct.pack('<H', 513))
d = open(path, 'rb').read()
print repr(d), [ord(c) for c in d]
