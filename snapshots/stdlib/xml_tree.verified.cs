using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace XmlTree;

public static class XmlTreeScript
{
    public static int Main(string[] args) => PyProgram.Run("xml_tree.py", args, Start);

    private static void Start()
    {
        var data = "<?xml version=\"1.0\"?>\n<catalog owner=\"me\">\n  <book id=\"bk101\" lang=\"en\"><author>Gambardella</author><title>XML Guide</title><price>44.95</price></book>\n  <book id=\"bk102\"><author>Ralls</author><title>Midnight &amp; Rain</title><price>5.95</price><empty/></book>\n</catalog>";
        var root = PyElementTreeModule.Fromstring(data);
        Print(root.Tag, root.Attrib, Len(root));
        foreach (var book in root)
        {
            Print(book.Tag, book.Attrib, book.Find("title")!.Text, book.Get("lang", "?"));
        }

        foreach (var book in root.Findall("book"))
        {
            string? title = book.Find("title")!.Text;
            var price = Float((object?)book.Find("price")!.Text);
            Print(PyFormat.PercentTuple("%s: %.2f", title, price));
        }

        Print(
            (PyList<string>)[.. root.Iter().Select(e => e.Tag)],
            (PyList<string?>)[.. root.Iter("author").Select(t => t.Text)]);
        Print(
            root.Findtext("book/title"),
            root.Find("book[@id='bk102']/author")!.Text,
            root.Findtext("nope", "dflt"),
            root.Find("zzz") is null);
        Print(
            (PyList<string?>)[.. root.Findall(".//book[price='5.95']").Select(b => b.Get("id"))],
            Len(root.Findall("./book/*")),
            root[1][0].Text);
        var a = new PyElement("a");
        var b = PyElementTreeModule.SubElement(
            a,
            "b",
            attrib: new PyDict<string, string> { ["x"] = "1" },
            extra: new PyKeywords { ["y"] = "2" });
        b.Text = "hello <world>";
        var c = PyElementTreeModule.SubElement(a, "c");
        c.Tail = "tail";
        a.Append(PyElementTreeModule.Comment("note"));
        Print(PyElementTreeModule.Tostring(a), PyElementTreeModule.Tostring(a, encoding: "unicode"));
        PyElementTreeModule.Indent(a);
        Print(PyOps.CallMethod(PyElementTreeModule.Tostring(a), "decode"));
        try
        {
            PyElementTreeModule.Fromstring("<a><b></a>");
        }
        catch (XmlParseError e)
        {
            Print("parse error", e);
        }

        var ns = PyElementTreeModule.Fromstring("<r xmlns=\"http://x.y/z\"><k>v</k></r>");
        Print(
            ns.Tag,
            ns.Find("{http://x.y/z}k")!.Text,
            ns.Find("p:k", new PyDict<string, string> { ["p"] = "http://x.y/z" })!.Text,
            PyElementTreeModule.Tostring(ns));
        root.Remove(root[0]);
        Print(Len(root), "".PyJoin(root.Itertext()).PySplit());
    }
}
