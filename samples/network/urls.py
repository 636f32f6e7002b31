import http.server
import threading
import urllib.request
import urllib.error
import urllib.parse
import http.client
import json

class Handler(http.server.BaseHTTPRequestHandler):
    def do_GET(self):
        parsed = urllib.parse.urlparse(self.path)
        query = urllib.parse.parse_qs(parsed.query)
        if parsed.path == '/error':
            self.send_error(404)
            return
        if parsed.path == '/redirect':
            self.send_response(302)
            self.send_header('Location', '/ok?x=1')
            self.end_headers()
            return
        body = json.dumps({'path': parsed.path, 'query': query}).encode('utf-8')
        self.send_response(200)
        self.send_header('Content-Type', 'application/json')
        self.send_header('Content-Length', str(len(body)))
        self.end_headers()
        self.wfile.write(body)
    def do_POST(self):
        length = int(self.headers.get('Content-Length', 0))
        data = self.rfile.read(length)
        self.send_response(201)
        self.send_header('X-Type', self.headers.get('Content-Type'))
        self.end_headers()
        self.wfile.write(b'got ' + data)
    def log_message(self, format, *args):
        pass

server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
port = server.server_address[1]
thread = threading.Thread(target=server.serve_forever, daemon=True)
thread.start()
base = 'http://127.0.0.1:%d' % port

def fetch(url):
    try:
        with urllib.request.urlopen(url, timeout=5) as response:
            return response.status, json.loads(response.read().decode('utf-8'))
    except urllib.error.HTTPError as e:
        return e.code, e.reason
    except urllib.error.URLError as e:
        return 'URLError', str(e.reason)

print(fetch(base + '/a?q=1&q=2'))
print(fetch(base + '/redirect'))
print(fetch(base + '/error'))
print(fetch('http://127.0.0.1:1/'))
results = []
def worker(i):
    results.append(fetch(base + '/item/%d' % i))
ts = [threading.Thread(target=worker, args=(i,)) for i in range(5)]
for t in ts: t.start()
for t in ts: t.join()
print(sorted(r[1]['path'] for r in results))
data = urllib.parse.urlencode({'name': 'Bob', 'age': 5}).encode()
req = urllib.request.Request(base + '/post', data=data, headers={'User-Agent': 'test'})
print(req.get_method(), req.host == '127.0.0.1:%d' % port, req.selector)
with urllib.request.urlopen(req) as r:
    print(r.getcode(), r.headers['X-Type'], r.read())
try:
    urllib.request.urlopen(base + '/error')
except urllib.error.HTTPError as e:
    print(e, e.headers['Content-Type'], len(e.read()) > 100)
conn = http.client.HTTPConnection('127.0.0.1', port, timeout=5)
conn.request('GET', '/x?y=2')
resp = conn.getresponse()
print(resp.status, resp.reason, resp.getheader('Content-Type'))
print(resp.read())
conn.close()
for bad in ['nope', 'foo://x']:
    try:
        urllib.request.urlopen(bad)
    except ValueError as e:
        print('ValueError', e)
    except urllib.error.URLError as e:
        print('URLError', e)
try:
    urllib.request.urlopen(base, data='text')
except TypeError as e:
    print(e)
server.shutdown()
