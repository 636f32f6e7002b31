import configparser, io, os, tempfile
config = configparser.ConfigParser()
config['DEFAULT'] = {'ServerAliveInterval': '45', 'Compression': 'yes', 'CompressionLevel': '9'}
config['forge.example'] = {}
config['forge.example']['User'] = 'hg'
config['topsecret.server.example'] = {}
topsecret = config['topsecret.server.example']
topsecret['Port'] = '50022'
topsecret['ForwardX11'] = 'no'
config['DEFAULT']['ForwardX11'] = 'yes'
buf = io.StringIO()
config.write(buf)
print(buf.getvalue())
print(config.sections(), 'forge.example' in config, config['forge.example']['User'], config['DEFAULT']['Compression'])
for key in config['forge.example']:
    print(key)
print(topsecret.get('Port'), topsecret.getint('Port'), topsecret.getboolean('ForwardX11'), topsecret.get('Cipher', '3des'))
c = configparser.ConfigParser()
c.read_string("""
[paths]
home = /usr
lib = %(home)s/lib
multi = one
  two
  three
; comment
[flags]
debug: true
level = 3
ratio = 0.5
""")
print(c.get('paths', 'lib'), repr(c.get('paths', 'multi')), c.getboolean('flags', 'debug'), c.getint('flags', 'level'), c.getfloat('flags', 'ratio'))
print(c.items('flags'), c.options('paths'), c.has_option('flags', 'x'), c.has_section('nope'))
print(c.get('flags', 'nope', fallback='fb'), c.getint('flags', 'zip', fallback=7), c.get('paths', 'lib', raw=True))
for f in [lambda: c.get('nope', 'x'), lambda: c.get('flags', 'x'), lambda: c.getint('flags', 'debug'), lambda: c.add_section('flags'), lambda: c['zz'], lambda: c['flags']['zz'], lambda: c.getboolean('flags', 'level'), lambda: c.set('flags', 'a', 5)]:
    try:
        print(f())
    except Exception as e:
        print(type(e).__name__, e)
for text in ['[s]\nfoo\n', '[a]\n[a]\n', '[a]\nx=1\nx=2\n', '[a]\nx=%(y)s\n', '[a]\nx=%z\n']:
    try:
        p = configparser.ConfigParser(); p.read_string(text); print(p.get('a', 'x'))
    except configparser.Error as e:
        print(type(e).__name__, str(e).replace('\n', '|'))
c.set('flags', 'new', 'val'); c.remove_option('flags', 'level'); print(dict(c['flags']), c.remove_section('paths'), c.sections())
r = configparser.RawConfigParser(); r.optionxform = str; r.read_string('[S]\nKey=%(x)s\n'); print(r.items('S'), r.get('S','Key'))
d = configparser.ConfigParser(interpolation=None, allow_no_value=True); d.read_string('[a]\nflag\nv=100%\n'); print(d['a']['flag'], d.get('a', 'v'), d.items('a'))
print(config.read(['/no/such.ini']))
