"""Non-blocking sockets and descriptors in the event loop."""
import asyncio
import os
import socket
import threading


async def echo(loop, conn):
    """Sends back in capitals until the client ends."""
    while True:
        data = await loop.sock_recv(conn, 1024)
        if not data:
            break
        await loop.sock_sendall(conn, data.upper())
    conn.close()


async def serve(loop, server, clients):
    tasks = []
    for _ in range(clients):
        conn, _ = await loop.sock_accept(server)
        tasks.append(asyncio.create_task(echo(loop, conn)))
    await asyncio.gather(*tasks)


async def client(loop, address, message):
    sock = socket.socket()
    sock.setblocking(False)
    await loop.sock_connect(sock, address)
    await loop.sock_sendall(sock, message)
    got = b""
    while len(got) < len(message):
        got += await loop.sock_recv(sock, 65536)
    sock.close()
    return got[:10], len(got)


async def echo_clients(loop):
    server = socket.socket()
    server.bind(("127.0.0.1", 0))
    server.listen()
    server.setblocking(False)
    address = server.getsockname()
    serving = asyncio.create_task(serve(loop, server, 3))
    print(await asyncio.gather(*(client(loop, address, m) for m in (b"hello", b"x" * 1000000, b"bye"))))
    await serving
    server.close()

    refused = socket.socket()
    refused.setblocking(False)
    try:
        await loop.sock_connect(refused, address)
    except ConnectionRefusedError as e:
        print("refused", e.errno)
    refused.close()


async def datagrams(loop):
    first, second = (socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(2))
    for sock in (first, second):
        sock.bind(("127.0.0.1", 0))
        sock.setblocking(False)
    print(await loop.sock_sendto(second, b"datagram", first.getsockname()))
    data, sender = await loop.sock_recvfrom(first, 100)
    print(data, sender == second.getsockname())
    first.close()
    second.close()


async def readers(loop):
    a, b = socket.socketpair()
    a.setblocking(False)
    b.setblocking(False)
    try:
        await asyncio.wait_for(loop.sock_recv(a, 10), 0.05)
    except asyncio.TimeoutError:
        print("nothing came")
    print(loop.remove_reader(a))

    everything = asyncio.Event()
    got = []

    def readable(size):
        got.append(a.recv(size))
        if b"".join(got) == b"abcdef":
            loop.remove_reader(a)
            everything.set()

    loop.add_reader(a, readable, 2)
    b.send(b"abcdef")
    await everything.wait()
    print(got)

    buffer = bytearray(8)
    await loop.sock_sendall(b, b"12345")
    print(await loop.sock_recv_into(a, buffer), buffer)
    a.close()
    b.close()

    r, w = os.pipe()
    done = loop.create_future()
    loop.add_reader(r, lambda: (loop.remove_reader(r), done.set_result(os.read(r, 10))))
    threading.Timer(0.02, os.write, (w, b"pipe")).start()
    print(await done)
    os.close(r)
    os.close(w)


async def main():
    loop = asyncio.get_running_loop()
    await echo_clients(loop)
    await datagrams(loop)
    await readers(loop)


asyncio.run(main())
