from http.server import BaseHTTPRequestHandler, HTTPServer
import http.server
import threading, json, socket
class Handler(BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    def _set(self, code=200, ctype='application/json'):
        self.send_response(code)
        self.send_header('Content-Type', ctype)
    def do_GET(self):
        if self.path == '/missing':
            self.send_error(404, 'nothing here')
            return
        body = json.dumps({'path': self.path, 'agent': self.headers.get('X-Test', 'none')}).encode()
        self._set()
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def do_POST(self):
        n = int(self.headers['Content-Length'])
        data = self.rfile.read(n)
        self._set()
        self.send_header('Content-Length', len(data))
        self.end_headers()
        self.wfile.write(data[::-1])
    def log_message(self, format, *args):
        pass
server = HTTPServer(('127.0.0.1', 0), Handler)
t = threading.Thread(target=server.serve_forever)
t.daemon = True
t.start()
def raw(req):
    with socket.create_connection(server.server_address) as s:
        s.sendall(req)
        out = b''
        while True:
            d = s.recv(4096)
            if not d: break
            out += d
    return out
r = raw(b'GET /a?b=1 HTTP/1.1\r\nHost: x\r\nX-Test: yes\r\nConnection: close\r\n\r\n').decode()
head, body = r.split('\r\n\r\n')
print([l for l in head.split('\r\n') if not l.startswith(('Date', 'Server'))], body)
r = raw(b'POST / HTTP/1.1\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc').decode()
print(r.split('\r\n')[0], r[-3:])
r = raw(b'GET /missing HTTP/1.1\r\nConnection: close\r\n\r\n').decode()
print(r.split('\r\n\r\n')[1])
r = raw(b'PUT / HTTP/1.1\r\nConnection: close\r\n\r\n').decode()
print(r.split('\r\n')[0])
server.shutdown(); server.server_close()
