# realistic: classmethods & class attributes & subclass registries
class Account:
    bank = "B"
    rate = 0.02
    instances = []
    count = 0
    def __init__(self, owner, balance=0):
        self.owner = owner
        self.balance = balance
        Account.count += 1
        self.__class__.instances.append(self)
    @classmethod
    def from_string(cls, s):
        owner, bal = s.split(":")
        return cls(owner, int(bal))
    @classmethod
    def total(cls):
        return sum(a.balance for a in cls.instances)
    @classmethod
    def set_rate(cls, r): cls.rate = r
    @staticmethod
    def valid(x): return x > 0
    def interest(self): return self.balance * self.rate
    def __str__(self): return "%s<%s %d>" % (type(self).__name__, self.owner, self.balance)
class Savings(Account):
    rate = 0.05
    def __init__(self, owner, balance=0, goal=None):
        super(Savings, self).__init__(owner, balance)
        self.goal = goal
a = Account.from_string("ann:100"); b = Savings.from_string("bob:200")
print(a, b, type(b).__name__, b.goal, Account.total(), Savings.total(), Account.count, b.count)
Savings.set_rate(0.1)
print(a.interest(), b.interest(), Account.rate, Savings.rate, Account.valid(3), b.valid(-1))
b.rate = 1.0
print(b.interest(), Savings.rate, b.bank)
Account.bank = "C"; print(a.bank, b.bank, Savings.bank)
x = b.from_string("cc:5"); print(x)
class Animal:
    registry = {}
    sound = "?"
    @classmethod
    def register(cls, sub):
        cls.registry[sub.__name__.lower()] = sub
        return sub
    @classmethod
    def create(cls, kind, *args, **kw): return cls.registry[kind](*args, **kw)
    def speak(self): return "%s says %s" % (self.name, self.sound)
    def __init__(self, name="x"): self.name = name
@Animal.register
class Dog(Animal): sound = "woof"
@Animal.register
class Cat(Animal): sound = "meow"
print(Animal.create("dog", "rex").speak(), Animal.create("cat", name="tom").speak(), sorted(Animal.registry))
class Counter:
    _count = 0
    def __init__(self): type(self)._count += 1
    @property
    def n(self): return self._count
Counter(); Counter(); print(Counter._count, Counter().n)
