"""Records what CPython 3.13 says of wrong snippets: record_errors.py [--check]

errors-3.13.tsv has one snippet a line (\\n, \\t, \\f, \\1 and \\\\ are escapes), CPython's "line:column message", and, where ours differs on purpose, ours.
Without --check the second column is written anew; with it, the script fails if it would change.
"""
import os
import sys

PATH = os.path.join(os.path.dirname(os.path.abspath(__file__)), "errors-3.13.tsv")
ESCAPES = {"n": "\n", "t": "\t", "f": "\f", "r": "\r", "1": "\x01", "\\": "\\"}


def unescape(text):
    out, i = [], 0
    while i < len(text):
        if text[i] == "\\":
            out.append(ESCAPES[text[i + 1]])
            i += 2
        else:
            out.append(text[i])
            i += 1
    return "".join(out)


def verdict(snippet):
    try:
        compile(snippet, "snippet.py", "exec", dont_inherit=True)
        return ""
    except SyntaxError as error:
        return "%d:%d %s" % (error.lineno, error.offset, error.msg)


def main():
    with open(PATH, encoding="utf-8", newline="\n") as file:
        rows = [line.rstrip("\n").split("\t") for line in file]
    changed = 0
    for row in rows:
        found = verdict(unescape(row[0]))
        changed += row[1:2] != [found]
        row[1:2] = [found]
    if "--check" in sys.argv:
        sys.exit("%d of %d verdicts differ from the recorded ones" % (changed, len(rows)) if changed else 0)
    with open(PATH, "w", encoding="utf-8", newline="\n") as file:
        file.writelines("\t".join(row) + "\n" for row in rows)


main()
