#!/usr/bin/env python3
"""Times the programs of this folder against CPython: python3 bench/run.py [--python PATH] [--repeat N] [NAME...]"""
import argparse
import pathlib
import subprocess
import sys
import tempfile
import time

HERE = pathlib.Path(__file__).parent
ROOT = HERE.parent


def best_of(repeat, command):
    """The shortest time of several runs, and what the program printed."""
    times = []
    for _ in range(repeat):
        start = time.perf_counter()
        output = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True).stdout
        times.append(time.perf_counter() - start)
    return min(times), output


def build(script, folder):
    """Converts and builds; gives the command that runs the program."""
    tool = ["dotnet", "run", "--project", str(ROOT / "src/Cli"), "-c", "Release", "--"]
    project = folder / script.stem
    subprocess.run([*tool, str(script), "-o", str(project)], check=True, stdout=subprocess.DEVNULL)
    output = folder / (script.stem + "-bin")
    subprocess.run(["dotnet", "build", str(project), "-c", "Release", "-v", "q", "--nologo", "-o", str(output)], check=True, stdout=subprocess.DEVNULL)
    assembly = next(output.glob("*.runtimeconfig.json")).name.removesuffix(".runtimeconfig.json")
    return ["dotnet", str(output / (assembly + ".dll"))]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--repeat", type=int, default=3)
    parser.add_argument("names", nargs="*")
    options = parser.parse_args()
    scripts = sorted(p for p in HERE.glob("*.py") if p.name != "run.py" and (not options.names or p.stem in options.names))
    print(f"{'program':<14}{'CPython':>10}{'C#':>10}{'ratio':>9}")
    with tempfile.TemporaryDirectory() as name:
        for script in scripts:
            command = build(script, pathlib.Path(name))
            theirs, expected = best_of(options.repeat, [options.python, str(script)])
            ours, output = best_of(options.repeat, command)
            note = "" if output == expected else "  DIFFERENT OUTPUT"
            print(f"{script.stem:<14}{theirs:>9.3f}s{ours:>9.3f}s{theirs / ours:>8.1f}x{note}", flush=True)


if __name__ == "__main__":
    main()
