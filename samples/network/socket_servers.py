import socketserver
import threading
import socket

class ThreadedTCPRequestHandler(socketserver.BaseRequestHandler):

    def handle(self):
        data = str(self.request.recv(1024), 'ascii')
        cur_thread = threading.current_thread()
        response = bytes("{}: {}".format(cur_thread.name.split('-')[0], data), 'ascii')
        self.request.sendall(response)

class ThreadedTCPServer(socketserver.ThreadingMixIn, socketserver.TCPServer):
    daemon_threads = True
    allow_reuse_address = True

def client(ip, port, message):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as sock:
        sock.connect((ip, port))
        sock.sendall(bytes(message, 'ascii'))
        response = str(sock.recv(1024), 'ascii')
        print("Received: {}".format(response))

class LineHandler(socketserver.StreamRequestHandler):
    def handle(self):
        for line in self.rfile:
            self.data = line.strip()
            self.wfile.write(self.data.upper() + b'\n')

class UDPHandler(socketserver.BaseRequestHandler):
    def handle(self):
        data = self.request[0].strip()
        sock = self.request[1]
        sock.sendto(data.upper(), self.client_address)

class CountingServer(socketserver.ThreadingTCPServer):
    def __init__(self, addr, handler):
        super().__init__(addr, handler)
        self.count = 0
        self.lock = threading.Lock()
    def process_request(self, request, client_address):
        with self.lock:
            self.count += 1
        super().process_request(request, client_address)

if __name__ == "__main__":
    HOST, PORT = "localhost", 0
    server = ThreadedTCPServer((HOST, PORT), ThreadedTCPRequestHandler)
    with server:
        ip, port = server.server_address
        server_thread = threading.Thread(target=server.serve_forever)
        server_thread.daemon = True
        server_thread.start()
        print("Server loop running in thread:", server_thread.name)
        client(ip, port, "Hello World 1")
        client(ip, port, "Hello World 2")
        server.shutdown()
    with CountingServer(('127.0.0.1', 0), LineHandler) as s:
        t = threading.Thread(target=s.serve_forever, kwargs={'poll_interval': 0.01})
        t.start()
        with socket.create_connection(s.server_address) as c:
            f = c.makefile('rwb')
            f.write(b'one\ntwo\n'); f.flush()
            print(f.readline(), f.readline())
            f.close()
        s.shutdown()
        t.join()
        print(s.count)
    with socketserver.UDPServer(('127.0.0.1', 0), UDPHandler) as u:
        t = threading.Thread(target=u.handle_request); t.start()
        c = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        c.sendto(b' udp text ', u.server_address)
        print(c.recv(100)); t.join()
