"""Archives: what is written is read again, and is what CPython writes."""
import hashlib
import io
import os
import tarfile
import tempfile


def tree(folder):
    found = []
    for base, dirs, files in os.walk(folder):
        dirs.sort()
        for name in sorted(files):
            path = os.path.join(base, name)
            found.append((os.path.relpath(path, folder), os.path.getsize(path)))
    return found


def make_input(folder):
    os.makedirs(os.path.join(folder, "docs", "deep"))
    for name, text in [("a.txt", "first\n" * 100), ("docs/b.txt", "second"), ("docs/deep/c.txt", ""), ("run.sh", "#!/bin/sh\n")]:
        path = os.path.join(folder, name)
        with open(path, "w") as f:
            f.write(text)
        os.utime(path, (1700000000, 1700000000))
    os.chmod(os.path.join(folder, "run.sh"), 0o755)


with tempfile.TemporaryDirectory() as work:
    source = os.path.join(work, "project")
    make_input(source)

    for mode, suffix in [("w", ".tar"), ("w:gz", ".tar.gz"), ("w:bz2", ".tar.bz2")]:
        path = os.path.join(work, "out" + suffix)
        with tarfile.open(path, mode) as tar:
            tar.add(source, arcname="project")
        with tarfile.open(path) as tar:
            print(suffix, tarfile.is_tarfile(path), len(tar.getnames()))
            for member in tar:
                kind = "dir" if member.isdir() else "file"
                print("  ", member.name, kind, oct(member.mode)[-3:] if member.isfile() else "", member.size, member.type)
            target = os.path.join(work, "unpacked" + suffix)
            tar.extractall(target)
        print("  ", tree(target))
        print("  ", oct(os.stat(os.path.join(target, "project", "run.sh")).st_mode & 0o777), int(os.path.getmtime(os.path.join(target, "project", "a.txt"))))
    print("size", os.path.getsize(os.path.join(work, "out.tar")))

    with tarfile.open(os.path.join(work, "out.tar")) as tar:
        print(tar.extractfile("project/docs/b.txt").read())
        print(tar.extractfile("project/docs"))
        info = tar.getmember("project/a.txt")
        print(info.name, info.size, info.isfile(), info.mtime)
        try:
            tar.getmember("nothing")
        except KeyError as e:
            print("KeyError:", e)

    with tarfile.open(os.path.join(work, "out.tar"), "a") as tar:
        tar.add(os.path.join(source, "a.txt"), arcname="added.txt")
    print(tarfile.open(os.path.join(work, "out.tar")).getnames()[-2:])

    buffer = io.BytesIO()
    with tarfile.open(fileobj=buffer, mode="w") as tar:
        for name, text in [("hello.txt", "hello"), ("n" * 120 + ".txt", "long name"), ("größe.txt", "umlauts")]:
            data = text.encode()
            info = tarfile.TarInfo(name)
            info.size = len(data)
            info.mtime = 1234567890
            info.uname = "someone"
            tar.addfile(info, io.BytesIO(data))
    raw = buffer.getvalue()
    print(len(raw), hashlib.sha1(raw).hexdigest())
    buffer.seek(0)
    with tarfile.open(fileobj=buffer) as tar:
        print([(m.name[:12], m.size, m.uname, tar.extractfile(m).read()) for m in tar.getmembers()])

    bad = os.path.join(work, "bad.tar")
    with open(bad, "wb") as f:
        f.write(b"this is no archive" * 100)
    print(tarfile.is_tarfile(bad))
    try:
        tarfile.open(bad)
    except tarfile.ReadError as e:
        print("ReadError:", str(e).splitlines()[0])
    try:
        tarfile.open(os.path.join(work, "missing.tar"))
    except FileNotFoundError as e:
        print("FileNotFoundError:", e.errno)
