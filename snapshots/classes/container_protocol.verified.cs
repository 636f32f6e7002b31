// ======== ContainerProtocolScript.cs
using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ContainerProtocol;

public sealed class Card : PyObject
{
    public string Rank;
    public string Suit;

    public Card(string rank, string suit)
    {
        Rank = rank;
        Suit = suit;
    }

    public override string Repr() => Rank + PyStr.GetItem(Suit, 0);
}

public sealed partial class Deck : PyObject
{
    private PyList<Card> _cards;
    public static readonly PyList<string> Ranks = ["J", "Q", "K", "A"];
    public static readonly PyList<string> Suits = "hearts spades".PySplit();

    public Deck()
    {
        _cards = [.. Suits.SelectMany(suit => Ranks.Select(rank => new Card(rank, suit)))];
    }

    public long Len() => Builtins.Len(_cards);

    public Card GetItem(long position) => _cards[position];

    public void SetItem(long position, Card card)
    {
        _cards[position] = card;
    }

    public bool Contains(object? text) => PyOps.Contains(
        (PyList<string>)[.. _cards.Select(c => Builtins.Repr(c))],
        text);

    public PyIterator<Card> Iter() => Builtins.Iter(_cards);
}

/// <summary>A deck of cards that behaves like a sequence.</summary>
public static class ContainerProtocolScript
{
    public static int Main(string[] args) => PyProgram.Run("container_protocol.py", args, Start);

    private static void Start()
    {
        var deck = new Deck();
        Print(Len(deck), deck.GetItem(0), deck.GetItem(-1));
        Print(PyOps.Contains(deck, "Kh"), PyOps.Contains(deck, "2h"));
        foreach (var card in deck.Iter())
        {
            Print([card], end: " ");
        }

        Print();
        deck.SetItem(0, new Card("10", "clubs"));
        Print(((PyList<Card>)[.. deck.Iter()]).Slice(stop: 3));
    }
}
// ======== ContainerProtocolScript.Dynamic.cs
using PyConc2Cs.Runtime;

namespace ContainerProtocol;

public sealed partial class Deck
{
    public static readonly PyClass DeckClass = PyClass.Register<Deck>(
        new("Deck", "__main__", [], CreateInstance, static x => x is Deck),
        TryGetClassMember);

    public override string PyTypeName => "Deck";

    public override PyClass PyType => DeckClass;

    public override bool TryGetMember(string name, out object? value)
    {
        switch (name)
        {
            case "_cards":
                value = _cards;
                return true;
            case "ranks":
                value = Ranks;
                return true;
            case "suits":
                value = Suits;
                return true;
            case "__len__":
                value = new PyBoundMethod(this, "__len__", CallLen);
                return true;
            case "__getitem__":
                value = new PyBoundMethod(this, "__getitem__", CallGetItem);
                return true;
            case "__setitem__":
                value = new PyBoundMethod(this, "__setitem__", CallSetItem);
                return true;
            case "__contains__":
                value = new PyBoundMethod(this, "__contains__", CallContains);
                return true;
            case "__iter__":
                value = new PyBoundMethod(this, "__iter__", CallIter);
                return true;
            default:
                return base.TryGetMember(name, out value);
        }
    }

    public override bool TrySetMember(string name, object? value)
    {
        switch (name)
        {
            case "_cards":
                _cards = PyConvert.To<PyList<Card>>(value);
                return true;
            default:
                return base.TrySetMember(name, value);
        }
    }

    public override bool TryCallMember(string name, PyArguments arguments, out object? result)
    {
        switch (name)
        {
            case "__len__":
                result = CallLen(arguments);
                return true;
            case "__getitem__":
                result = CallGetItem(arguments);
                return true;
            case "__setitem__":
                result = CallSetItem(arguments);
                return true;
            case "__contains__":
                result = CallContains(arguments);
                return true;
            case "__iter__":
                result = CallIter(arguments);
                return true;
            default:
                return base.TryCallMember(name, arguments, out result);
        }
    }

    private static bool TryGetClassMember(string name, out object? value)
    {
        switch (name)
        {
            case "ranks":
                value = Ranks;
                return true;
            case "suits":
                value = Suits;
                return true;
            case "__len__":
                value = PyFunction.Unbound("Deck", "__len__");
                return true;
            case "__getitem__":
                value = PyFunction.Unbound("Deck", "__getitem__");
                return true;
            case "__setitem__":
                value = PyFunction.Unbound("Deck", "__setitem__");
                return true;
            case "__contains__":
                value = PyFunction.Unbound("Deck", "__contains__");
                return true;
            case "__iter__":
                value = PyFunction.Unbound("Deck", "__iter__");
                return true;
            default:
                value = null;
                return false;
        }
    }

    private static readonly PyParameters CreateParameters = new("", method: true);

    private static object? CreateInstance(PyArguments arguments)
    {
        _ = new ArgumentBinder("Deck.__init__", CreateParameters, arguments);
        return new Deck();
    }

    private static readonly PyParameters LenParameters = new("", method: true);

    private object? CallLen(PyArguments arguments)
    {
        _ = new ArgumentBinder("Deck.__len__", LenParameters, arguments);
        return Len();
    }

    private static readonly PyParameters GetItemParameters = new("position", method: true);

    private object? CallGetItem(PyArguments arguments)
    {
        var a = new ArgumentBinder("Deck.__getitem__", GetItemParameters, arguments);
        return GetItem(a.Get<long>(0));
    }

    private static readonly PyParameters SetItemParameters = new("position, card", method: true);

    private object? CallSetItem(PyArguments arguments)
    {
        var a = new ArgumentBinder("Deck.__setitem__", SetItemParameters, arguments);
        SetItem(a.Get<long>(0), a.Get<Card>(1));
        return null;
    }

    private static readonly PyParameters ContainsParameters = new("text", method: true);

    private object? CallContains(PyArguments arguments)
    {
        var a = new ArgumentBinder("Deck.__contains__", ContainsParameters, arguments);
        return Contains(a.Get<object?>(0));
    }

    private static readonly PyParameters IterParameters = new("", method: true);

    private object? CallIter(PyArguments arguments)
    {
        _ = new ArgumentBinder("Deck.__iter__", IterParameters, arguments);
        return Iter();
    }
}
