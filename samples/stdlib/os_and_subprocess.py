import os, sys, subprocess, io, tempfile, shutil, glob, time, stat
d = tempfile.mkdtemp()
p = os.path.join(d, 'a', 'b')
os.makedirs(p, exist_ok=True)
with open(os.path.join(p, 'x.txt'), 'w') as f:
    f.write('hello\nworld\n')
for root, dirs, files in os.walk(d):
    print(os.path.relpath(root, d), sorted(dirs), sorted(files))
with os.scandir(p) as it:
    for e in it:
        print(e.name, e.is_file(), e.is_dir(), e.stat().st_size)
st = os.stat(os.path.join(p, 'x.txt'))
print(st.st_size, stat.S_ISREG(st.st_mode), oct(st.st_mode & 0o777) in ('0o644','0o664'), st.st_nlink)
print(os.path.splitext('a/b.tar.gz'), os.path.basename('/x/y'), os.path.dirname('/x/y'), os.path.commonpath(['/a/b', '/a/c']))
r, w = os.pipe()
os.write(w, b'data')
os.close(w)
print(os.read(r, 100)); os.close(r)
fd = os.open(os.path.join(d, 'fd.txt'), os.O_RDWR | os.O_CREAT)
print(os.write(fd, b'abc')); os.lseek(fd, 0, os.SEEK_SET); print(os.read(fd, 10)); os.close(fd)
os.rename(os.path.join(d, 'fd.txt'), os.path.join(d, 'new.txt'))
print(os.listdir(d) and sorted(os.listdir(d)))
os.replace(os.path.join(d, 'new.txt'), os.path.join(d, 'n2.txt'))
os.remove(os.path.join(d, 'n2.txt'))
try:
    os.remove('/nonexistent/x')
except FileNotFoundError as e:
    print(e)
os.environ['MY_VAR'] = 'v'
print(os.environ.get('MY_VAR'), os.getenv('NOPE', 'def'), 'MY_VAR' in os.environ)
print(subprocess.run(['echo', 'hi'], capture_output=True, text=True).stdout)
print(subprocess.check_output('echo $MY_VAR', shell=True))
out = subprocess.Popen(['cat'], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(out.communicate(b'input'))
try:
    subprocess.run(['false'], check=True)
except subprocess.CalledProcessError as e:
    print(e, e.returncode)
try:
    subprocess.run(['sleep', '5'], timeout=0.2)
except subprocess.TimeoutExpired as e:
    print(str(e)[:40])
p2 = subprocess.Popen('exit 3', shell=True)
print(p2.wait(), p2.returncode)
proc = subprocess.Popen(['sh', '-c', 'echo out; echo err 1>&2'], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, universal_newlines=True, bufsize=1)
for line in proc.stdout:
    print('line:', line.rstrip())
proc.stdout.close(); proc.wait()
try:
    subprocess.Popen(['/no/such'])
except FileNotFoundError as e:
    print(e, e.filename)
print(subprocess.call(['true']), subprocess.getoutput('echo x'), subprocess.getstatusoutput('exit 2'))
p3 = subprocess.Popen(['sleep', '10'])
p3.terminate(); print(p3.wait())
b = io.BytesIO(b'a\nb\n')
t = io.TextIOWrapper(b, encoding='utf-8')
print(t.readlines())
br = io.BufferedReader(io.BytesIO(b'abcdef'))
print(br.peek(3)[:3], br.read(2), br.read())
s = io.StringIO('x\ny'); print([l for l in s], s.seek(0), s.read(1), s.tell())
try:
    open(os.path.join(d, 'zz')).read()
except OSError as e:
    print(type(e).__name__, e.errno, e.strerror)
with open(os.path.join(d, 'bin'), 'wb') as f:
    print(f.write(b'\x00\x01\x02'), f.tell(), f.name == os.path.join(d, 'bin'), f.mode, f)if 0 else None
with open(os.path.join(d, 'bin'), 'rb') as f:
    print(f.read(1), f.seek(0, 2), f.tell(), f.fileno() > 2)
with open(os.path.join(d, 'm'), 'a+') as f:
    f.write('abc'); f.seek(0); print(f.read())
shutil.copy(os.path.join(p, 'x.txt'), d); print(sorted(glob.glob(os.path.join(d, '*.txt')))[0][len(d):])
print(shutil.which('sh') is not None, shutil.disk_usage('/').total > 0)
shutil.rmtree(d); print(os.path.exists(d))
with tempfile.NamedTemporaryFile('w+', suffix='.txt', delete=True) as tf:
    tf.write('t'); tf.flush(); print(os.path.exists(tf.name), open(tf.name).read())
with tempfile.TemporaryDirectory() as td: print(os.path.isdir(td))
print(os.getpid() > 0, os.cpu_count() > 0, os.sep, os.linesep == '\n', os.name)
print(os.get_terminal_size(0) if False else '', os.uname().sysname, os.umask(0o22) is not None)
print(os.path.getsize('/etc/hostname') > 0, os.access('/etc/hostname', os.R_OK), os.times().user >= 0)
