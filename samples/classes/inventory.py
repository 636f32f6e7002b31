# A little inventory with composition, aggregation and string output.

class Item(object):
    def __init__(self, name, price, quantity=1, tags=()):
        self.name = name
        self.price = price
        self.quantity = quantity
        self.tags = list(tags)

    def total(self):
        return self.price * self.quantity


class Inventory(object):
    def __init__(self):
        self.items = {}

    def add(self, item):
        if item.name in self.items:
            self.items[item.name].quantity += item.quantity
        else:
            self.items[item.name] = item
        return self  # so that calls can be chained

    def remove(self, name):
        try:
            del self.items[name]
        except KeyError:
            print("no such item:", name)

    def total(self):
        return sum(item.total() for item in self.items.values())

    def report(self):
        print("%-10s %5s %8s" % ("item", "qty", "total"))
        for name in sorted(self.items):
            item = self.items[name]
            print("%-10s %5d %8.2f" % (name, item.quantity, item.total()))
        print("=" * 25)


inv = Inventory()
inv.add(Item("bolt", 0.25, 100)).add(Item("gear", 12.5, 4, ["metal"])).add(Item("bolt", 0.25, 20))
inv.report()
inv.remove("nut")
inv.remove("bolt")
print("Total: %.2f" % inv.total())
