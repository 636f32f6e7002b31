namespace PyConc2Cs.Runtime;

/// <summary>Python's cmd module: command interpreters whose commands are methods <c>do_name</c>.</summary>
[PyModule("cmd")]
public static class PyCmd
{
    private const string Identifier = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_";

    [PyMember("PROMPT")]
    public const string Prompt = "(Cmd) ";

    [PyMember("IDENTCHARS")]
    public const string IdentChars = Identifier;

    /// <summary>Base of scripts' interpreters: cmdloop() reads lines and calls the methods.</summary>
    [PyMember("Cmd")]
    public static PyClass Cmd { get; } = WithHelp(new LibraryClass("cmd", "Cmd")
        .Field("prompt", Prompt).Field("identchars", Identifier).Field("ruler", "=").Field("lastcmd", "").Field("intro", null)
        .Field("doc_leader", "").Field("doc_header", "Documented commands (type help <topic>):").Field("misc_header", "Miscellaneous help topics:")
        .Field("undoc_header", "Undocumented commands:").Field("nohelp", "*** No help on %s").Field("use_rawinput", 1L)
        .Method("__init__", "self, completekey=, stdin=, stdout=", a =>
        {
            var self = a.Get<object?>(0);
            PyOps.SetAttr(self, "completekey", a.Get(1, "tab"));
            PyOps.SetAttr(self, "stdin", a.IsNone(2) ? PySys.Stdin : a.Get<object?>(2));
            PyOps.SetAttr(self, "stdout", a.IsNone(3) ? PySys.Stdout : a.Get<object?>(3));
            PyOps.SetAttr(self, "cmdqueue", new PyList<object?>());
            return null;
        })
        .Method("cmdloop", "self, intro=", a =>
        {
            Loop(a.Get<object?>(0), a.Get<object?>(1, null));
            return null;
        })
        .Method("precmd", "self, line", a => a.Get<object?>(1))
        .Method("postcmd", "self, stop, line", a => a.Get<object?>(1))
        .Method("preloop", _ => { })
        .Method("postloop", _ => { })
        .Method("parseline", "self, line", a =>
        {
            var (command, argument, line) = Parse(a.Get<object?>(0), PyOps.Str(a.Get<object?>(1)));
            return PyOps.ToTuple([command, argument, line]);
        })
        .Method("onecmd", "self, line", a => RunOne(a.Get<object?>(0), PyOps.Str(a.Get<object?>(1))))
        .Method("emptyline", "self", a => Attr.Of<string>(a.Get<object?>(0), "lastcmd") is { Length: > 0 } last ? Attr.Call(a.Get<object?>(0), "onecmd", last) : null)
        .Method("default", "self, line", a =>
        {
            Write(a.Get<object?>(0), $"*** Unknown syntax: {PyOps.Str(a.Get<object?>(1))}\n");
            return null;
        })
        .Method("completedefault", "self, *ignored", _ => new PyList<object?>())
        .Method("get_names", "self", a => Builtins.Dir(PyOps.TypeOf(a.Get<object?>(0))))).Class;

    private static LibraryClass WithHelp(LibraryClass type) => type
        .Method("do_help", "self, arg", a =>
        {
            Help(a.Get<object?>(0), PyOps.Str(a.Get<object?>(1)));
            return null;
        })
        .Method("print_topics", "self, header, cmds, cmdlen, maxcol", a =>
        {
            var self = a.Get<object?>(0);
            if (PyOps.Truth(a.Get<object?>(2)))
            {
                var header = PyOps.Str(a.Get<object?>(1));
                Write(self, header + "\n");
                if (Attr.Of<string>(self, "ruler") is { Length: > 0 } ruler)
                {
                    Write(self, string.Concat(Enumerable.Repeat(ruler, header.Length)) + "\n");
                }

                Attr.Call(self, "columnize", a.Get<object?>(2), PyConvert.ToLong(a.Get<object?>(4)) - 1);
                Write(self, "\n");
            }

            return null;
        })
        .Method("columnize", "self, list, displaywidth=", a =>
        {
            Columns(a.Get<object?>(0), [.. PyOps.Iterate(a.Get<object?>(1)).Select(PyOps.Str)], (int)a.Get(2, 80L));
            return null;
        });

    private static void Loop(object? self, object? intro)
    {
        Attr.Call(self, "preloop");
        if (intro is not null)
        {
            PyOps.SetAttr(self, "intro", intro);
        }

        if (PyOps.Truth(Attr.Of(self, "intro")))
        {
            Write(self, PyOps.Str(Attr.Of(self, "intro")) + "\n");
        }

        object? stop = null;
        while (!PyOps.Truth(stop))
        {
            var line = PyOps.Truth(Attr.Of(self, "cmdqueue")) ? PyOps.Str(Attr.Call(Attr.Of(self, "cmdqueue"), "pop", 0L)) : ReadLine(self);
            var prepared = Attr.Call(self, "precmd", line);
            stop = Attr.Call(self, "postcmd", Attr.Call(self, "onecmd", prepared), prepared);
        }

        Attr.Call(self, "postloop");
    }

    private static string ReadLine(object? self)
    {
        if (Attr.IsTrue(self, "use_rawinput"))
        {
            try
            {
                return Builtins.Input(PyOps.Str(Attr.Of(self, "prompt")));
            }
            catch (EOFError)
            {
                return "EOF";
            }
        }

        Write(self, PyOps.Str(Attr.Of(self, "prompt")));
        Attr.Call(Attr.Of(self, "stdout"), "flush");
        var line = PyOps.Str(Attr.Call(Attr.Of(self, "stdin"), "readline"));
        return line.Length == 0 ? "EOF" : line.TrimEnd('\r', '\n');
    }

    private static (string? Command, string? Argument, string Line) Parse(object? self, string line)
    {
        line = line.Trim();
        if (line.Length == 0)
        {
            return (null, null, line);
        }

        if (line[0] == '?')
        {
            line = "help " + line[1..];
        }
        else if (line[0] == '!')
        {
            if (!PyOps.HasAttr(self, "do_shell"))
            {
                return (null, null, line);
            }

            line = "shell " + line[1..];
        }

        var letters = Attr.Of<string>(self, "identchars");
        var end = 0;
        while (end < line.Length && letters.Contains(line[end], StringComparison.Ordinal))
        {
            end++;
        }

        return (line[..end], line[end..].Trim(), line);
    }

    private static object? RunOne(object? self, string text)
    {
        var (command, argument, line) = Attr.Call(self, "parseline", text) is var parsed && PyOps.Iterate(parsed).ToArray() is [var c, var a, var l]
            ? (c as string, a, PyOps.Str(l)) : default;
        if (line.Length == 0)
        {
            return Attr.Call(self, "emptyline");
        }

        if (command is null)
        {
            return Attr.Call(self, "default", line);
        }

        PyOps.SetAttr(self, "lastcmd", line == "EOF" ? "" : line);
        return command.Length > 0 && PyOps.HasAttr(self, "do_" + command) ? Attr.Call(self, "do_" + command, argument) : Attr.Call(self, "default", line);
    }

    private static void Help(object? self, string topic)
    {
        if (topic.Length > 0)
        {
            if (PyOps.HasAttr(self, "help_" + topic))
            {
                Attr.Call(self, "help_" + topic);
            }
            else
            {
                var doc = PyOps.HasAttr(self, "do_" + topic) ? PyInspect.Getdoc(Attr.Of(self, "do_" + topic)) : null;
                Write(self, (doc is { Length: > 0 } ? doc : PyOps.Str(PyOps.Mod(Attr.Of(self, "nohelp"), topic))) + "\n");
            }

            return;
        }

        var names = PyOps.Iterate(Attr.Call(self, "get_names")).Select(PyOps.Str).Order(StringComparer.Ordinal).Distinct(StringComparer.Ordinal).ToList();
        var topics = names.Where(n => n.StartsWith("help_", StringComparison.Ordinal)).Select(n => n[5..]).ToHashSet(StringComparer.Ordinal);
        var commands = names.Where(n => n.StartsWith("do_", StringComparison.Ordinal)).Select(n => n[3..]).ToList();
        var documented = commands.Where(n => topics.Remove(n) || PyOps.Truth(PyOps.GetAttr(Attr.Of(self, "do_" + n), "__doc__", null))).ToList();
        Write(self, Attr.Of<string>(self, "doc_leader") + "\n");
        Topics(self, "doc_header", documented, 15);
        Topics(self, "misc_header", topics.Order(StringComparer.Ordinal), 15);
        Topics(self, "undoc_header", commands.Except(documented, StringComparer.Ordinal), 15);
    }

    private static void Topics(object? self, string header, IEnumerable<string> names, long width) =>
        Attr.Call(self, "print_topics", Attr.Of(self, header), new PyList<string>(names), width, 80L);

    /// <summary>As few rows as fit the width, filled column by column.</summary>
    private static void Columns(object? self, List<string> list, int width)
    {
        if (list.Count == 0)
        {
            Write(self, "<empty>\n");
            return;
        }

        for (var rows = 1; ; rows++)
        {
            var columns = (list.Count + rows - 1) / rows;
            var widths = Enumerable.Range(0, columns).Select(c => list.Skip(c * rows).Take(rows).Max(t => t.Length)).ToList();
            if (widths.Sum() + (2 * (columns - 1)) > width && rows < list.Count)
            {
                continue;
            }

            for (var row = 0; row < rows; row++)
            {
                var texts = Enumerable.Range(0, columns).Where(c => row + (c * rows) < list.Count).Select(c => list[row + (c * rows)].PadRight(rows == list.Count ? 0 : widths[c]));
                Write(self, string.Join("  ", texts) + "\n");
            }

            return;
        }
    }

    private static void Write(object? self, string text) => Attr.Call(Attr.Of(self, "stdout"), "write", text);
}
