using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace ExceptionGroups;

public static class ExceptionGroupsScript
{
    public static int Main(string[] args) => PyProgram.Run("exception_groups.py", args, Start);

    private static void Start()
    {
        try
        {
            throw new ExceptionGroup(
                "eg",
                new PyList<PyException>
                {
                    new ValueError("a"),
                    new TypeError("b"),
                    new ExceptionGroup("inner", new PyList<PyException> { new KeyError("c"), new ValueError("d") }),
                });
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            var group = new PyExceptStar(error);
            var part = group.Take(PyTypes.ValueError);
            if (part is not null)
            {
                try
                {
                    object? eg = part;
                    Print("values", PyOps.GetAttr(eg, "exceptions"));
                }
                catch (Exception ex2) when (ex2.ToPython() is PyBaseException raised)
                {
                    group.Add(raised);
                }
            }

            var part2 = group.Take((PyTypes.TypeError, PyTypes.KeyError));
            if (part2 is not null)
            {
                try
                {
                    object? eg = part2;
                    Print("others", Len(PyOps.GetAttr(eg, "exceptions")));
                }
                catch (Exception ex2) when (ex2.ToPython() is PyBaseException raised)
                {
                    group.Add(raised);
                }
            }

            group.Finish();
        }

        try
        {
            try
            {
                throw new ExceptionGroup("eg2", new PyList<PyException> { new ValueError("a"), new OSError("o") });
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                var group = new PyExceptStar(error);
                var part = group.Take(PyTypes.ValueError);
                if (part is not null)
                {
                    try
                    {
                        Print("handled value");
                    }
                    catch (Exception ex2) when (ex2.ToPython() is PyBaseException raised)
                    {
                        group.Add(raised);
                    }
                }

                group.Finish();
            }
        }
        catch (ExceptionGroup e)
        {
            Print("rest", e.Exceptions);
        }
    }
}
