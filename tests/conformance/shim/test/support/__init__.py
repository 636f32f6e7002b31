"""What CPython's tests of threads and queues use of test.support, in our own words."""
import contextlib
import gc
import io
import sys
import time
import unittest

verbose = 0
SHORT_TIMEOUT = 30.0
LONG_TIMEOUT = 300.0
LOOPBACK_TIMEOUT = 10.0
has_fork_support = False
HAVE_ASAN_FORK_BUG = False
Py_GIL_DISABLED = False


def gc_collect():
    gc.collect()
    gc.collect()


def busy_retry(timeout, err_msg=None, *, error=True):
    """Loops until the time is over: then AssertionError."""
    start = time.monotonic()
    deadline = start + timeout
    while True:
        yield
        if time.monotonic() >= deadline:
            break
    if error:
        raise AssertionError("timeout (%.1f seconds)" % (time.monotonic() - start))


def sleeping_retry(timeout, err_msg=None, *, init_delay=0.010, max_delay=1.0, error=True):
    """As busy_retry, with pauses that grow."""
    delay = init_delay
    for _ in busy_retry(timeout, err_msg, error=error):
        yield
        time.sleep(delay)
        delay = min(delay * 2, max_delay)


def reap_children():
    pass


def setswitchinterval(interval):
    sys.setswitchinterval(interval)


def check_sanitizer(address=False, memory=False, ub=False, thread=False):
    return False


def requires_fork():
    return unittest.skip("refused: fork")


def requires_subprocess():
    return unittest.skip("refused: runs CPython in a process of its own")


def cpython_only(test):
    return unittest.skip("refused: CPython's own")(test)


def requires_gil_enabled(msg="needs GIL enabled"):
    return unittest.skip("refused: " + msg)


def requires_resource(resource):
    return unittest.skip("resource '%s' is not enabled" % resource)


def force_not_colorized(test):
    return test


def wait_process(pid, exitcode, timeout=None):
    raise unittest.SkipTest("refused: fork")


def catch_unraisable_exception():
    raise unittest.SkipTest("refused: sys.unraisablehook")


@contextlib.contextmanager
def captured_stdout():
    old, sys.stdout = sys.stdout, io.StringIO()
    try:
        yield sys.stdout
    finally:
        sys.stdout = old


@contextlib.contextmanager
def captured_stderr():
    old, sys.stderr = sys.stderr, io.StringIO()
    try:
        yield sys.stderr
    finally:
        sys.stderr = old


def captured_output(name):
    return captured_stdout() if name == "stdout" else captured_stderr()


def check__all__(test_case, module, name_of_module=None, extra=(), not_exported=()):
    raise unittest.SkipTest("refused: lists a module's names")
