"""Archives of directories by shutil; the processors of the process."""
import os
import shutil
import tarfile
import tempfile
import zipfile
with tempfile.TemporaryDirectory() as d:
    src = os.path.join(d, "src", "sub")
    os.makedirs(src)
    open(os.path.join(d, "src", "a.txt"), "w").write("a" * 100)
    open(os.path.join(src, "b.txt"), "w").write("b")
    for fmt in ("zip", "gztar", "tar", "bztar"):
        name = shutil.make_archive(os.path.join(d, "out"), fmt, os.path.join(d, "src"))
        to = os.path.join(d, "to_" + fmt)
        shutil.unpack_archive(name, to)
        print(os.path.basename(name), sorted(os.path.relpath(os.path.join(b, f), to) for b, _, fs in os.walk(to) for f in fs))
    name = shutil.make_archive(os.path.join(d, "out2"), "zip", d, "src")
    print(zipfile.ZipFile(name).namelist())
    print(tarfile.open(os.path.join(d, "out.tar")).getnames())
    try:
        shutil.make_archive("x", "rar")
    except ValueError as e:
        print(e)
    try:
        shutil.unpack_archive("x.rar")
    except shutil.ReadError as e:
        print(e)
print(shutil.get_archive_formats())
print(shutil.get_unpack_formats())
cpus = os.sched_getaffinity(0)
os.sched_setaffinity(0, {min(cpus)})
print(os.sched_getaffinity(0) == {min(cpus)})
os.sched_setaffinity(0, cpus)
try:
    os.sched_setaffinity(0, [])
except OSError as e:
    print(e)
