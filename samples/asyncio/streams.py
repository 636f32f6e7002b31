import asyncio
import sys

async def handle_client(reader, writer):
    addr = writer.get_extra_info('peername')
    while True:
        data = await reader.readline()
        if not data:
            break
        message = data.decode().strip()
        print(f"server got {message!r}")
        writer.write(message.upper().encode() + b"\n")
        await writer.drain()
    writer.close()
    await writer.wait_closed()

async def client(port, messages):
    reader, writer = await asyncio.open_connection('127.0.0.1', port)
    replies = []
    for m in messages:
        writer.write((m + "\n").encode())
        await writer.drain()
        reply = await reader.readline()
        replies.append(reply.decode().strip())
    writer.close()
    await writer.wait_closed()
    return replies

class EchoProtocol(asyncio.Protocol):
    def connection_made(self, transport):
        self.transport = transport
        print("proto connected")
    def data_received(self, data):
        print("proto data", data)
        self.transport.write(data[::-1])
    def connection_lost(self, exc):
        print("proto lost", exc)

async def main():
    server = await asyncio.start_server(handle_client, '127.0.0.1', 0)
    port = server.sockets[0].getsockname()[1]
    async with server:
        print(await client(port, ["hello", "world"]))
    try:
        await asyncio.open_connection('127.0.0.1', 1)
    except ConnectionRefusedError as e:
        print("refused", e)
    proc = await asyncio.create_subprocess_exec(sys.executable, '-c', 'print("sub")', stdout=asyncio.subprocess.PIPE) if False else await asyncio.create_subprocess_exec('echo', 'hi', stdout=asyncio.subprocess.PIPE)
    out, err = await proc.communicate()
    print(out.decode().strip(), err, proc.returncode)
    proc = await asyncio.create_subprocess_shell('cat; exit 3', stdin=asyncio.subprocess.PIPE, stdout=asyncio.subprocess.PIPE)
    out, _ = await proc.communicate(b"abc")
    print(out, proc.returncode)
    loop = asyncio.get_running_loop()
    srv = await loop.create_server(EchoProtocol, '127.0.0.1', 0)
    port = srv.sockets[0].getsockname()[1]
    r, w = await asyncio.open_connection('127.0.0.1', port)
    w.write(b"abcdef")
    await w.drain()
    print(await r.read(100))
    w.close()
    await asyncio.sleep(0.05)
    srv.close()

asyncio.run(main())
