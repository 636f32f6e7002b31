#!/usr/bin/env python3
"""Records what CPython prints for the samples: snapshots/<topic>/<name>.expected.txt, and .stderr.txt where there is any.

    tests/record.py                     all samples
    tests/record.py samples/queue/*.py  only these

The first line of a record is `exit: N`, what follows is stdout. Of stderr only what a conversion can print too is kept: no stack
frames (lines that start with a blank) and no warnings about deprecated functions. A sample is run by Python 3.13 unless one of its first three
lines says otherwise (`# python: 2.7`), in its own folder, with <name>.stdin as its input and the lines of <name>.args as its
arguments. The interpreter is looked up as `python3.13` on PATH, then among pyenv's versions.
"""
import glob
import os
import re
import shutil
import subprocess
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
DEFAULT_VERSION = "3.13"


def wanted_version(path):
    with open(path, encoding="utf-8") as source:
        for _ in range(3):
            match = re.match(r"#\s*python:\s*(\d\.\d+)", source.readline())
            if match:
                return match.group(1)
    return DEFAULT_VERSION


def interpreter(version):
    pyenv = os.environ.get("PYENV_ROOT", os.path.join(os.path.expanduser("~"), ".pyenv"))
    for found in sorted(glob.glob(os.path.join(pyenv, "versions", version + ".*", "bin", "python"))):
        return found
    found = shutil.which("python" + version)
    if found is None:
        sys.exit("record.py: no Python %s on PATH or in pyenv" % version)
    return found


def companion(path, extension):
    name = os.path.splitext(path)[0] + extension
    if not os.path.exists(name):
        return None
    with open(name, encoding="utf-8") as source:
        return source.read()


def run(path):
    arguments = (companion(path, ".args") or "").splitlines()
    # 2.7 orders dicts by hashes that are the same in every run, unless a seed asks for others.
    seed = {} if wanted_version(path).startswith("2") else {"PYTHONHASHSEED": "random"}
    environment = dict(os.environ, **seed, PYTHONIOENCODING="utf-8", PYTHONDONTWRITEBYTECODE="1", TZ="UTC")
    return subprocess.run(
        [interpreter(wanted_version(path)), os.path.basename(path)] + arguments,
        cwd=os.path.dirname(path), input=(companion(path, ".stdin") or "").encode(), capture_output=True, env=environment, timeout=60)


def comparable(stderr):
    lines = stderr.decode("utf-8").splitlines()
    return "".join(line + "\n" for line in lines if line and not line.startswith(" ") and "DeprecationWarning" not in line)


def record(path, result):
    target = os.path.join(ROOT, "snapshots", os.path.splitext(os.path.relpath(path, os.path.join(ROOT, "samples")))[0])
    os.makedirs(os.path.dirname(target), exist_ok=True)
    with open(target + ".expected.txt", "wb") as output:
        output.write(b"exit: %d\n" % result.returncode + result.stdout)
    errors = comparable(result.stderr)
    if errors:
        with open(target + ".stderr.txt", "w", encoding="utf-8") as output:
            output.write(errors)
    elif os.path.exists(target + ".stderr.txt"):
        os.remove(target + ".stderr.txt")


def main(paths):
    for path in paths or sorted(glob.glob(os.path.join(ROOT, "samples", "*", "*.py"))):
        path = os.path.abspath(path)
        result = run(path)
        if run(path).stdout != result.stdout:
            print("NOT DETERMINISTIC:", path)
        record(path, result)


if __name__ == "__main__":
    main(sys.argv[1:])
