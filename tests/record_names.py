"""Writes the public names of CPython's modules for the coverage table in docs/library.md: tests/library-names.tsv.

Run it with the interpreter that is to be compared with: python3.13 tests/record_names.py
"""
import importlib
import pathlib
import types
import warnings

MODULES = """
abc argparse array ast asyncio atexit base64 binascii bisect builtins bz2 calendar cmath codecs collections collections.abc colorsys concurrent.futures configparser
contextlib contextvars copy copyreg csv ctypes dataclasses datetime decimal difflib doctest email enum errno fileinput fnmatch fractions functools gc getopt getpass
gettext glob graphlib gzip hashlib heapq hmac html html.parser http.client http.server importlib inspect io ipaddress itertools json keyword linecache locale
logging logging.config logging.handlers lzma math mimetypes multiprocessing multiprocessing.managers multiprocessing.pool multiprocessing.shared_memory numbers
operator optparse os os.path pathlib pickle platform pprint queue random re reprlib resource sched secrets select selectors shelve shlex shutil signal smtplib
socket socketserver sqlite3 ssl stat statistics string struct subprocess sys tarfile tempfile textwrap threading time timeit tkinter tokenize traceback turtle
types typing unicodedata unittest unittest.mock urllib.error urllib.parse urllib.request uuid warnings weakref webbrowser xml.dom.minidom xml.etree.ElementTree
zipfile zlib zoneinfo
"""


def public_names(module):
    """What ``from module import *`` gives, or what the module defines without underscore."""
    declared = getattr(module, "__all__", None)
    if declared is not None:
        return sorted(set(declared))
    return sorted(n for n in dir(module) if not n.startswith("_") and not isinstance(getattr(module, n), types.ModuleType))


def main():
    warnings.simplefilter("ignore")
    lines = []
    for name in MODULES.split():
        try:
            names = public_names(importlib.import_module(name))
        except ImportError:
            continue
        lines.append(name + "\t" + " ".join(names))
    pathlib.Path(__file__).with_name("library-names.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
