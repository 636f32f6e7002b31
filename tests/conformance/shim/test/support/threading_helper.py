"""What CPython's tests of threads and queues use of test.support.threading_helper, in our own words."""
import _thread
import contextlib
import threading
import time

can_start_thread = True


def requires_working_threading(*, module=False):
    return lambda test: test


def threading_setup():
    return _thread._count(), len(threading.enumerate())


def threading_cleanup(*original):
    end = time.monotonic() + 10
    while time.monotonic() < end and (_thread._count(), len(threading.enumerate())) != tuple(original):
        time.sleep(0.01)


def reap_threads(func):
    return func


@contextlib.contextmanager
def wait_threads_exit(timeout=None):
    """Waits for the low-level threads that the block has started."""
    old_count = _thread._count()
    try:
        yield
    finally:
        end = time.monotonic() + (30.0 if timeout is None else timeout)
        while _thread._count() > old_count:
            if time.monotonic() > end:
                raise AssertionError("threads are still running: %d" % (_thread._count() - old_count))
            time.sleep(0.010)


def join_thread(thread, timeout=30.0):
    thread.join(timeout)
    if thread.is_alive():
        raise AssertionError("failed to join the thread in %.1f seconds" % timeout)


@contextlib.contextmanager
def start_threads(threads, unlock=None):
    """Starts threads, and joins them behind the block."""
    started = []
    try:
        for t in threads:
            t.start()
            started.append(t)
        yield
    finally:
        if unlock:
            unlock()
        for t in started:
            t.join(60)
        alive = [t for t in started if t.is_alive()]
        if alive:
            raise AssertionError("Unable to join %d threads" % len(alive))


class catch_threading_exception:
    """Keeps what threading.excepthook gets."""

    def __init__(self):
        self.exc_type = None
        self.exc_value = None
        self.exc_traceback = None
        self.thread = None
        self._old_hook = None

    def _hook(self, args):
        self.exc_type = args.exc_type
        self.exc_value = args.exc_value
        self.exc_traceback = args.exc_traceback
        self.thread = args.thread

    def __enter__(self):
        self._old_hook = threading.excepthook
        threading.excepthook = self._hook
        return self

    def __exit__(self, *exc_info):
        threading.excepthook = self._old_hook
        self.exc_type = self.exc_value = self.exc_traceback = self.thread = None
