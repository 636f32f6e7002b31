"""Number helpers with examples.

>>> digits(120)
[1, 2, 0]
"""
import doctest


def digits(n):
    """The decimal digits of a number.

    >>> digits(0)
    [0]
    >>> digits(407)
    [4, 0, 7]
    >>> digits(-1)
    Traceback (most recent call last):
        ...
    ValueError: -1 is negative
    """
    if n < 0:
        raise ValueError(f"{n} is negative")
    return [int(c) for c in str(n)]


def report(n):
    """Prints the digits of n.

    >>> report(25)
    25 has 2 digits
    >>> for i in range(2):
    ...     report(i)
    0 has 1 digits
    1 has 1 digits
    """
    print(f"{n} has {len(digits(n))} digits")


class Account:
    """An account.

    >>> account = Account("Ann")
    >>> account.deposit(30)
    >>> account
    Account('Ann', 30)
    >>> account.owner = "Bob"
    >>> print(account.owner, account.balance)
    Bob 30
    """

    def __init__(self, owner):
        self.owner = owner
        self.balance = 0

    def deposit(self, amount):
        """Adds an amount.

        >>> a = Account("Eve")
        >>> a.deposit(5); a.deposit(6)
        >>> a.balance
        12
        >>> a.missing  # doctest: +ELLIPSIS
        Traceback (most recent call last):
        AttributeError: 'Account' object has no ...
        """
        self.balance += amount

    def __repr__(self):
        return f"Account({self.owner!r}, {self.balance})"


if __name__ == "__main__":
    # The path depends on where the script lies: only the numbers are printed.
    import contextlib
    import io

    output = io.StringIO()
    with contextlib.redirect_stdout(output):
        results = doctest.testmod()
    print(results)
    print([line for line in output.getvalue().splitlines() if "File" not in line])
    doctest.run_docstring_examples(report, globals(), verbose=True)
