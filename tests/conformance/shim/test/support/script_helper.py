"""CPython's tests run texts in an interpreter of their own: there is none here."""
import unittest


def assert_python_ok(*args, **env_vars):
    raise unittest.SkipTest("refused: runs a text in an interpreter of its own")


def assert_python_failure(*args, **env_vars):
    raise unittest.SkipTest("refused: runs a text in an interpreter of its own")
