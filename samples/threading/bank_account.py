"""A bank account that many threads use at once."""

import threading


class InsufficientFunds(Exception):
    """Raised when a withdrawal is larger than the balance."""

    def __init__(self, needed, available):
        super().__init__("need %d, have %d" % (needed, available))
        self.needed = needed
        self.available = available


class BankAccount:
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        self._lock = threading.Lock()

    def deposit(self, amount):
        with self._lock:
            self.balance += amount

    def withdraw(self, amount):
        with self._lock:
            if amount > self.balance:
                raise InsufficientFunds(amount, self.balance)
            self.balance -= amount


def teller(account, rounds):
    # deposits win by one per round
    for _ in range(rounds):
        account.deposit(3)
        account.withdraw(2)


def main():
    account = BankAccount("Ada", 100)
    tellers = [threading.Thread(target=teller, args=(account, 1000)) for _ in range(4)]
    for t in tellers:
        t.start()
    for t in tellers:
        t.join()
    print(account.owner, "has", account.balance)

    try:
        account.withdraw(1000000)
    except InsufficientFunds as error:
        print("refused:", error)
        print("missing:", error.needed - error.available)
    finally:
        print("balance is still", account.balance)


if __name__ == "__main__":
    main()
