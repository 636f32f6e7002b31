using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace Dates;

public sealed class Event : PyObject
{
    public string Name;
    public PyDateTime When;

    public Event(string name, PyDateTime when)
    {
        Name = name;
        When = when;
    }

    public long Until(PyDateTime now)
    {
        var left = When - now;
        return left.Days;
    }
}

public static class DatesScript
{
    public static long Age(PyDate born, PyDate today) => today.Year - born.Year - (PyOps.Less(
        (today.Month, today.Day),
        (born.Month, born.Day)) ? 1 : 0);

    private static readonly PyDate DefaultAgeToday = new(2024, 6, 1);

    public static int Main(string[] args) => PyProgram.Run("dates.py", args, Start);

    private static void Start()
    {
        var d = new PyDate(2024, 2, 29);
        Print(d, Repr(d), d.Weekday(), d.Isoweekday(), d.Isocalendar(), d.Toordinal());
        Print(d + new PyTimedelta(days: 366), d - new PyTimedelta(weeks: 1), (new PyDate(2025, 1, 1) - d).Days);
        var t = new PyDateTime(2024, 3, 1, 12, 30, 45, 123456);
        Print(t, Repr(t), t.Isoformat(), t.Isoformat(sep: " ", timespec: "milliseconds"));
        Print(t.Strftime("%Y-%m-%d %H:%M:%S.%f %A %B %j %U %p"));
        Print($"{PyOps.Format(t, "%d/%m/%Y")} {t.Year} {t.Month} {t.Day} {t.Hour}:{t.Minute}");
        Print(PyDateTime.Strptime("2023-11-05 01:02:03", "%Y-%m-%d %H:%M:%S"));
        var delta = new PyTimedelta(days: 1, seconds: 15.5, minutes: 30, hours: 5);
        Print(delta, Repr(delta), delta.TotalSeconds(), delta.Days, delta.Seconds, delta.Microseconds);
        Print(
            delta * 2L,
            delta / 2L,
            PyConvert.To<PyTimedelta>(PyOps.FloorDiv(delta, 2L)),
            -delta,
            Abs(-delta),
            delta / new PyTimedelta(hours: 1),
            delta % new PyTimedelta(hours: 1),
            DivMod(delta, new PyTimedelta(hours: 1)));
        Print(
            delta > new PyTimedelta(0),
            delta == new PyTimedelta(days: 1),
            Sorted<PyTimedelta>(new PyList<PyTimedelta> { new PyTimedelta(3), new PyTimedelta(1) }));
        var u = new PyDateTime(2024, 1, 1, tzinfo: PyTimezone.Utc);
        Print(u, Repr(u), u.Astimezone(new PyTimezone(new PyTimedelta(hours: 2))), u.Timestamp());
        var e = new PyTimezone(new PyTimedelta(hours: -5), "EST");
        Print(u.Astimezone(e), Repr(e), e, u.Astimezone(e).Tzname(), u.Utcoffset());
        try
        {
            Print(t - u);
        }
        catch (Exception ex2) when (ex2.ToPython() is TypeError ex)
        {
            Print(ex);
        }

        try
        {
            new PyDate(2023, 2, 30);
        }
        catch (ValueError ex)
        {
            Print(ex);
        }

        try
        {
            PyDateTime.Strptime("xx", "%Y");
        }
        catch (ValueError ex)
        {
            Print(ex);
        }

        Print(PyDateTime.Fromisoformat("2024-05-06T07:08:09+02:00"), PyDateTime.Fromtimestamp(0, PyTimezone.Utc));
        Print(t.Replace(year: 2020, hour: 1), t.Date(), t.Time(), Repr(t.Time()));
        Print(PyDateTime.Combine(d, new PyTimeOfDay(10, 30)));
        var start = new PyDateTime(2024, 1, 31);
        for (long i = 0; i < 3; i++)
        {
            var cur = start + new PyTimedelta(days: i);
            Print(cur.Strftime("%a %d %b"), cur.Timetuple().TmYday);
        }

        Print(
            Min(d, new PyDate(2020, 1, 1)),
            Max<PyDate>(new PyList<PyDate> { new PyDate(2021, 1, 1), new PyDate(2022, 2, 2) }));
        Print(new PyDict<PyDate, long> { [d] = 1 }[new PyDate(2024, 2, 29)]);
        Print(PyTimedelta.Max, PyDate.Min, PyDatetimeModule.MinYear);
        var elapsed = PyDateTime.Now() - PyDateTime.Now();
        Print(elapsed < new PyTimedelta(seconds: 5), PyOps.TypeOf(elapsed), IsInstance(t, PyTypes.Date));
        var ev = new Event("x", new PyDateTime(2025, 1, 1));
        Print(ev.Until(new PyDateTime(2024, 12, 25)));
        Print(Str(new PyTimedelta(days: -1, hours: 3)), new PyTimedelta(milliseconds: 1500), new PyTimedelta());
        Print(t < new PyDateTime(2025, 1, 1), PyOps.Equals(t, t), t != new PyDateTime(2025, 1, 1), d.Ctime());
        Print(PyDateTime.Min, new PyTimedelta(1) + new PyTimedelta(2) - new PyTimedelta(3));
        Print(Age(new PyDate(1990, 7, 1), DefaultAgeToday));
    }
}
