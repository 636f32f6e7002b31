// A little inventory with composition, aggregation and string output.

using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Inventory;

public sealed class Item : PyObject
{
    public string Name;
    public double Price;
    public long Quantity;
    public PyList<object?> Tags;

    public Item(string name, double price, long quantity, object? tags)
    {
        Name = name;
        Price = price;
        Quantity = quantity;
        Tags = List(tags);
    }

    public double Total() => Price * Quantity;
}

public sealed class Inventory : PyObject
{
    public PyDict<string, Item> Items;

    public Inventory()
    {
        Items = new PyDict<string, Item>();
    }

    public Inventory Add(Item item)
    {
        if (Items.Contains(item.Name))
        {
            Items[item.Name].Quantity += item.Quantity;
        }
        else
        {
            Items[item.Name] = item;
        }

        return this; // so that calls can be chained
    }

    public void Remove(string name)
    {
        try
        {
            PyOps.DeleteItem(Items, name);
        }
        catch (KeyError)
        {
            Print("no such item:", name);
        }
    }

    public PyNumber Total() => Sum(PyIterator.Of(Items.Values().Select(item => item.Total())));

    public void Report()
    {
        Print(PyFormat.PercentTuple("%-10s %5s %8s", "item", "qty", "total"));
        foreach (var name in Sorted(Items))
        {
            var item = Items[name];
            Print(PyFormat.PercentTuple("%-10s %5d %8.2f", name, item.Quantity, item.Total()));
        }

        Print(PyStr.Repeat("=", 25));
    }
}

public static class InventoryScript
{
    public static readonly object? DefaultInitTags = (PyTuple<object?>)[];

    public static int Main(string[] args) => PyProgram.Run("inventory.py", args, Start);

    private static void Start()
    {
        var inv = new Inventory();
        inv.Add(
            new Item("bolt", 0.25, 100, DefaultInitTags)).Add(
            new Item(
                "gear",
                12.5,
                4,
                new PyList<object?> { "metal" })).Add(new Item("bolt", 0.25, 20, DefaultInitTags));
        inv.Report();
        inv.Remove("nut");
        inv.Remove("bolt");
        Print(PyFormat.Percent("Total: %.2f", inv.Total()));
    }
}
