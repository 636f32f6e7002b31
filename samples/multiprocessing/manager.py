"""A manager's objects, used by several processes: dict, list, Namespace, Lock, Queue, Value, and objects of classes of our own."""
from multiprocessing import Manager, Process
from multiprocessing.managers import BaseManager


def fill(squares, order, k):
    squares[k] = k * k
    order.append(k)


def bump(namespace, lock, n):
    for _ in range(n):
        with lock:
            namespace.count += 1


def produce(q, n):
    for i in range(n):
        q.put("item %d" % i)


class Account:
    def __init__(self, balance=0):
        self.balance = balance

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        return self.balance


class Bank(BaseManager):
    pass


Bank.register("Account", Account)


def save(account, times):
    for _ in range(times):
        account.deposit(5)


def run(target, arguments):
    processes = [Process(target=target, args=a) for a in arguments]
    for p in processes:
        p.start()
    for p in processes:
        p.join()


def main():
    with Manager() as manager:
        squares, order = manager.dict(), manager.list()
        run(fill, [(squares, order, k) for k in range(3)])
        print(sorted(squares.items()), sorted(order))
        print(len(squares), 2 in squares, squares.get(9, "none"))
        squares["x"] = 1
        squares["x"] += 5
        print(squares["x"], type(dict(squares)).__name__)
        try:
            squares["missing"]
        except KeyError as e:
            print("KeyError:", e)

        namespace, lock = manager.Namespace(), manager.Lock()
        namespace.count = 0
        run(bump, [(namespace, lock, 10)] * 2)
        print(namespace.count, namespace)

        q = manager.Queue()
        run(produce, [(q, 3)])
        while not q.empty():
            print(q.get())

        value = manager.Value("i", 5)
        value.value += 2
        nested = manager.dict({"inner": manager.list([1])})
        nested["inner"].append(2)
        print(value.value, list(nested["inner"]))

    with Bank() as bank:
        account = bank.Account(100)
        run(save, [(account, 4)] * 2)
        print(account.deposit(10))
        try:
            account.deposit(0)
        except ValueError as e:
            print("ValueError:", e)


if __name__ == "__main__":
    main()
