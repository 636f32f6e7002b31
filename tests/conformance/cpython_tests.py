#!/usr/bin/env python3
"""Judges threads and queues by CPython's own tests: python3 tests/conformance/cpython_tests.py [--tool PATH] [--write] [MODULE...]

The tests are read from the interpreter that runs this script and converted in a temporary folder; `shim` stands for test.support. What the tool refuses is
replaced by a skip that tells so. With --write the table goes to docs/conformance.md.
"""
import argparse
import ast
import collections
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import test

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
LIBRARY = pathlib.Path(test.__file__).parent
MODULES = ["test_queue", "test_lock", "test_thread", "test_threading", "test_threading_local", "test_sched", "test_context"]
DIAGNOSTIC = re.compile(r"^(\S+?):(\d+):\d+: error (PY\d+): (.*)$", re.M)
RESULT = re.compile(r"^(\w+) \(([\w.]+)\)(?:\n(?!\w+ \([\w.]+\)).*?)? \.\.\. ", re.M)
UNJUDGED = {
    "test_references": "needs reference counts: an object goes with its last reference",
    "test_weakref_deleted": "needs reference counts: an object goes with its last reference",
}
LOCK_TESTS = '''"""The classes of lock_tests with the types that CPython's test_threading gives them."""
import threading
import unittest
from test import lock_tests


class LockTests(lock_tests.LockTests):
    locktype = staticmethod(threading.Lock)


class RLockTests(lock_tests.RLockTests):
    locktype = staticmethod(threading.RLock)


class EventTests(lock_tests.EventTests):
    eventtype = staticmethod(threading.Event)


class ConditionTests(lock_tests.ConditionTests):
    condtype = staticmethod(threading.Condition)


class SemaphoreTests(lock_tests.SemaphoreTests):
    semtype = staticmethod(threading.Semaphore)


class BoundedSemaphoreTests(lock_tests.BoundedSemaphoreTests):
    semtype = staticmethod(threading.BoundedSemaphore)


class BarrierTests(lock_tests.BarrierTests):
    barriertype = staticmethod(threading.Barrier)


if __name__ == "__main__":
    unittest.main()
'''


def place(name, folder):
    """Puts a test module, and what it needs, into a folder."""
    shutil.copytree(HERE / "shim" / "test", folder / "test")
    shutil.copy(LIBRARY / "lock_tests.py", folder / "test" / "lock_tests.py")
    script = folder / f"{name}.py"
    script.write_text(LOCK_TESTS if name == "test_lock" else (LIBRARY / f"{name}.py").read_text())
    return script


def owner(tree, line):
    """The outermost function around a line, and its class; or the statement of the module."""
    for statement in tree.body:
        if statement.lineno <= line <= statement.end_lineno:
            if isinstance(statement, ast.ClassDef):
                for member in statement.body:
                    if first_line(member) <= line <= member.end_lineno and isinstance(member, (ast.FunctionDef, ast.AsyncFunctionDef)):
                        return member
            return statement
    return None


def first_line(node):
    return min([node.lineno] + [d.lineno for d in getattr(node, "decorator_list", [])])


def skip(path, line, reason):
    """Replaces what is around a line by a skip; False if that can't be done."""
    text = path.read_text()
    lines = text.splitlines()
    node = owner(ast.parse(text), line)
    if node is None or not lines[line - 1].strip():
        return False
    start, end = first_line(node), node.end_lineno
    reason = reason.replace("\\", "/").replace('"', "'")
    if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        indent = " " * node.col_offset
        header = f"{indent}def {node.name}({'self' if node.col_offset else '*args, **kwargs'}):"
        new = [header, f'{indent}    raise unittest.SkipTest("refused: {reason}")']
    elif isinstance(node, ast.ClassDef):
        new = [f"class {node.name}(unittest.TestCase):", "    def test_refused(self):", f'        raise unittest.SkipTest("refused: {reason}")']
    else:
        new = []
        print(f"  left out: {lines[start - 1]} ({reason})")
    lines[start - 1:end] = new + [""] * (end - start + 1 - len(new))
    text = "\n".join(lines) + "\n"
    if "import unittest" not in text:
        text = "import unittest\n" + text
    path.write_text(text)
    return True


def skip_test(folder, script, identity, reason):
    """Has a test skipped that ended or stopped the whole program; it may be inherited."""
    name = identity.rsplit(".", 1)[-1]
    for path in [script, folder / "test" / "lock_tests.py"]:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.FunctionDef) and node.name == name and "refused:" not in ast.unparse(node) and skip(path, node.lineno, reason):
                return True
    return False


def skip_uncompiled(tool, folder, script, output):
    """Has the test skipped whose C# doesn't compile; False if it can't be told which one that is."""
    place = re.search(r"(\w+)\.cs\((\d+),\d+\): (\w+)", output)
    run([tool, script.name, "-o", "out", "--force"], folder, 300)
    source = next((p for p in folder.glob("out/**/*.cs") if place and p.stem == place[1]), None)
    if source is None:
        return False
    above = "\n".join(source.read_text().splitlines()[:int(place[2])])
    best = None
    for path in [script, *folder.glob("test/**/*.py")]:
        for node in ast.walk(ast.parse(path.read_text())):
            if isinstance(node, ast.ClassDef):
                for member in node.body:
                    if isinstance(member, (ast.FunctionDef, ast.AsyncFunctionDef)):
                        name = "".join(part.title() if part.islower() else part for part in member.name.split("_"))
                        at = max((m.start() for m in re.finditer(rf" {node.name}?{name}\(|{node.name}{name}\(", above)), default=-1)
                        if at >= 0 and (best is None or at > best[0]):
                            best = (at, path, member.lineno)
    return best is not None and skip(best[1], best[2], f"ERROR: the C# doesn't compile, {place[3]}")


def run(command, folder, seconds):
    """Exit code and output; None as exit code when the time is over."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", start_new_session=True)
    try:
        output, _ = process.communicate(timeout=seconds)
        return process.returncode, output
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        output, _ = process.communicate()
        return None, output


def convert(tool, folder, script):
    """Converts until nothing is refused any more; the last output if that fails."""
    for _ in range(12):
        code, output = run([tool, script.name, "-o", "out", "--force"], folder, 300)
        if code == 0:
            return None
        found = DIAGNOSTIC.findall(output)
        if not found:
            return output
        done = 0
        for path in {f[0] for f in found}:
            by_line = sorted(((int(line), f"{id} {text}") for p, line, id, text in found if p == path), reverse=True)
            # A second one in the same function finds it replaced.
            done += sum(skip(folder / path, line, reason) for line, reason in by_line)
        if done == 0:
            return output
    return output


def results(output):
    """Outcome by test: ok, FAIL, ERROR, skipped with its reason."""
    found = {}
    starts = list(RESULT.finditer(output))
    for at, start in enumerate(starts):
        end = starts[at + 1].start() if at + 1 < len(starts) else len(output)
        rest = output[start.end():end]
        outcome = re.search(r"^(?:.*\n)*?.*?(ok|FAIL|ERROR|skipped (.*)|expected failure|unexpected success)$", rest, re.M)
        found[start[2]] = (outcome[2] or outcome[1]) if outcome else "ERROR: no result"
    for kind, identity in re.findall(r"^(FAIL|ERROR): \w+ \(([\w.]+)\)", output, re.M):
        found[identity] = kind
    return found


def judge(tool, name, seconds):
    with tempfile.TemporaryDirectory() as work:
        folder = pathlib.Path(work)
        script = place(name, folder)
        for identity, reason in UNJUDGED.items():
            while skip_test(folder, script, identity, reason):
                pass
        refused = convert(tool, folder, script)
        if refused is not None:
            return {}, "not converted: " + refused
        for _ in range(12):
            code, output = run([tool, "run", script.name, "-v"], folder, seconds)
            found = results(output)
            if re.search(r"^Ran \d+ tests?", output, re.M):
                return found, output
            if "PY9001" in output and skip_uncompiled(tool, folder, script, output):
                continue
            last = list(found)[-1] if found else None
            if last is None or not skip_test(folder, script, last, "ERROR: hangs" if code is None else f"ERROR: ends the program with {code}"):
                return found, output
        return found, output


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--tool", default=str(ROOT / "src/Cli/bin/Release/net10.0/pyconc2cs"))
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--write", action="store_true")
    parser.add_argument("--log", help="folder for what the programs wrote")
    parser.add_argument("modules", nargs="*", default=MODULES)
    options = parser.parse_args()
    table, details = [], []
    for name in options.modules:
        found, output = judge(options.tool, name, options.seconds)
        if options.log:
            (pathlib.Path(options.log) / f"{name}.txt").write_text(output)
        if not found:
            table.append((name, "(all)", 0, 0, 0, 0))
            details.append((name, "\n".join(line for line in output.splitlines() if "info PY0011" not in line)))
        classes = collections.defaultdict(collections.Counter)
        for identity, outcome in found.items():
            parts = identity.split(".")
            kind = "passed" if outcome in ("ok", "expected failure") else "refused" if "refused:" in outcome and "ERROR" not in outcome else \
                "failed" if outcome.startswith(("FAIL", "ERROR", "unexpected")) or "ERROR" in outcome else "skipped"
            classes[parts[-2]][kind] += 1
            if kind != "passed":
                details.append((f"{name}.{parts[-2]}.{parts[-1]}", outcome.strip("'\"") if kind != "failed" else outcome))
        for cls, counts in sorted(classes.items()):
            table.append((name, cls, counts["passed"], counts["failed"], counts["refused"], counts["skipped"]))
    text = "\n".join(report(table, details)) + "\n"
    print(text)
    if options.write:
        (ROOT / "docs" / "conformance.md").write_text(text)


def report(table, details):
    yield "# CPython's own tests"
    yield ""
    yield f"Tests of CPython {sys.version_info[0]}.{sys.version_info[1]}, converted and run by `tests/conformance/cpython_tests.py`, which wrote this page. A test is refused where the"
    yield "tool has no C# for it, or where it is about CPython itself (reference counts, fork, texts run in an interpreter of their own); skipped where it needs fork, which the shim says"
    yield "there is none of, or one of CPython's C modules."
    yield ""
    yield "| module | class | passed | failed | refused | skipped |"
    yield "|---|---|---|---|---|---|"
    for row in table:
        yield "| " + " | ".join(str(c) for c in row) + " |"
    yield "| **all** | | " + " | ".join(f"**{sum(r[i] for r in table)}**" for i in range(2, 6)) + " |"
    yield ""
    yield "## What didn't pass"
    yield ""
    for name, reason in details:
        yield f"- `{name}`: {' '.join(reason.split())[:240]}"


if __name__ == "__main__":
    main()
