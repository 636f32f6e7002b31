"""Class attributes, instance attributes and how they hide each other."""


class Employee:
    raise_percent = 4
    registry = []

    def __init__(self, first, last, pay):
        self.first = first
        self.last = last
        self.pay = pay
        Employee.registry.append(self)

    def full_name(self):
        return "{} {}".format(self.first, self.last)

    def apply_raise(self):
        self.pay = self.pay + self.pay * self.raise_percent // 100

    def __str__(self):
        return self.full_name() + " - " + str(self.pay)


class Manager(Employee):
    raise_percent = 10

    def __init__(self, first, last, pay, staff=None):
        super().__init__(first, last, pay)
        if staff is None:
            self.staff = []
        else:
            self.staff = staff

    def add(self, employee):
        if employee not in self.staff:
            self.staff.append(employee)


ann = Employee("Ann", "Lee", 50000)
bob = Employee("Bob", "Ray", 60000)
boss = Manager("Cy", "Young", 90000, [ann])
boss.add(bob)
boss.add(bob)

for e in Employee.registry:
    e.apply_raise()
    print(e)

bob.raise_percent = 50          # only for him
bob.apply_raise()
print(bob.pay, Employee.raise_percent, Manager.raise_percent)
print([e.first for e in boss.staff])
print(getattr(ann, "first"), hasattr(ann, "staff"), hasattr(boss, "staff"))
