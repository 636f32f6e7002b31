using PyConc2Cs.Layout;
using Transpiler.Tests.Parsing;

namespace Transpiler.Tests.Emission;

public class CommentLayoutTests
{
    [Fact]
    public void EveryPlaceKeepsItsComment()
    {
        const string python = """
            #!/usr/bin/env python
            # -*- coding: utf-8 -*-
            # Licence

            # about imports
            import os  # os

            # about f
            def f(a):  # header
                # first

                # second
                x = a  # trailing
                y = g(  # open
                    # inside
                    1,
                )  # close

                if x:  # if
                    y = 1
                    # end of then
                # before elif
                elif y:  # elif
                    pass  # nothing
                else:  # else
                    z = 1
                    # end of else
                # end of f

            class C:  # class
                # about field
                n = 1  # field

                def m(self):
                    pass
                # end of class

            # top
            try:
                f(1)
            except ValueError:  # except
                raise
            finally:
                # in finally
                f(2)
            # last
            """;
        const string expected = """
            // Licence

            // about imports
            // os

            using PyConc2Cs.Runtime;
            using static PyConc2Cs.Runtime.Builtins;

            namespace Sample;

            public sealed class C : PyObject // class
            {
                // about field
                public static long Field32 = 1; // field

                public static void M()
                {
                }
                // end of class
            }

            public static class Script
            {
                // about f
                public static void F() // header
                {
                    // first

                    // second
                    S(13); // trailing
                    // open
                    // inside
                    S(14); // close

                    if (PyOps.Test()) // if
                    {
                        S(20);
                        // end of then
                    }
                    // before elif
                    else if (PyOps.Test()) // elif
                    {
                        // nothing
                    }
                    else
                    {
                        // else
                        S(26);
                        // end of else
                    }
                    // end of f
                }

                public static int Main(string[] args) => PyProgram.Run("script.py", args, Start);

                private static void Start()
                {
                    // top
                    try
                    {
                        S(40);
                    }
                    catch // except
                    {
                        S(42);
                    }
                    finally
                    {
                        // in finally
                        S(45);
                    }
                    // last
                }
            }

            """;
        Assert.Equal(expected, Skeleton.Print(python));
    }

    /// <summary>Whatever the script, no comment is lost or doubled. The scripts are CPython's own library.</summary>
    [Theory]
    [InlineData("threading.py")]
    [InlineData("queue.py")]
    [InlineData("argparse.py")]
    [InlineData("subprocess.py")]
    [InlineData("typing.py")]
    public void NoCommentIsLost(string file)
    {
        if (Interpreters.Find("3.13") is not { } interpreter)
        {
            return;
        }

        var python = File.ReadAllText(Path.Combine(Path.GetDirectoryName(interpreter)!, "../lib/python3.13", file));
        var comments = Skeleton.Trivia(python).Comments.Where(c => !CommentText.IsDirective(c)).Select(CommentText.ToCs);
        var printed = Skeleton.Print(python).Split('\n').Select(l => l.IndexOf("//", StringComparison.Ordinal) is var i and >= 0 ? l[i..] : null).OfType<string>();
        Assert.Equal(Count(comments), Count(printed.SelectMany(l => l.Split(" // ").Select((p, i) => i == 0 ? p : "// " + p))));
    }

    private static Dictionary<string, int> Count(IEnumerable<string> lines) =>
        lines.SelectMany(l => l.Split(" // ").Select((p, i) => i == 0 ? p : "// " + p)).GroupBy(l => l).OrderBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count());
}
