using PyConc2Cs.Runtime;
using static PyConc2Cs.Runtime.Builtins;

namespace SqliteDatabase;

/// <summary>A small inventory in an SQLite database in memory.</summary>
public static class SqliteDatabaseScript
{
    public static PyList<(object?, object?, object?)> Totals(PySqliteConnection connection)
    {
        var query = "SELECT kind, COUNT(*) AS n, SUM(price * amount) AS value FROM items GROUP BY kind ORDER BY kind";
        return [.. connection.Execute(query).Select(
            row => (PyOps.GetItem(row, "kind"), PyOps.GetItem(row, "n"), Round(PyOps.GetItem(row, "value"), 2L)))];
    }

    public static int Main(string[] args) => PyProgram.Run("sqlite_database.py", args, Start);

    private static void Start()
    {
        var connection = PySqlite.Connect(":memory:");
        connection.RowFactory = PyTypes.SqliteRow;
        connection.Execute(
            "CREATE TABLE items (id INTEGER PRIMARY KEY, name TEXT UNIQUE, kind TEXT, price REAL, amount INTEGER)");
        PyList<(string, string?, double, long)> rows = [
            ("bolt", "metal", 0.25, 100),
            ("nut", "metal", 0.1, 250),
            ("plank", "wood", 12.5, 8),
            ("cable", null, 3.0, 2),
        ];
        PyOps.CallMethod(connection, "__enter__");
        var exit = PyContext.OnExit(connection);
        try
        {
            connection.Executemany("INSERT INTO items (name, kind, price, amount) VALUES (?, ?, ?, ?)", rows);
        }
        catch (Exception ex) when (ex.ToPython() is PyBaseException error)
        {
            if (!exit.Suppresses(error))
            {
                throw;
            }
        }
        finally
        {
            exit.Dispose();
        }

        Print(Totals(connection));
        var cursor = connection.Cursor();
        cursor.Execute(
            "SELECT name, price FROM items WHERE price > :least ORDER BY price DESC",
            new PyDict<string, double> { ["least"] = 0.2 });
        Print(
            (PyList<object?>)[.. PyOps.Iterate(cursor.Description).Select(d => PyOps.GetItem(d, 0L))],
            (PyList<PyTuple<object?>>)[.. cursor.Fetchall().Select<object?, PyTuple<object?>>(r => Tuple(r))]);

        try
        {
            PyOps.CallMethod(connection, "__enter__");
            var exit2 = PyContext.OnExit(connection);
            try
            {
                connection.Execute("UPDATE items SET amount = amount - 50 WHERE name = 'bolt'");
                connection.Execute("INSERT INTO items (name) VALUES ('nut')");
            }
            catch (Exception ex) when (ex.ToPython() is PyBaseException error)
            {
                if (!exit2.Suppresses(error))
                {
                    throw;
                }
            }
            finally
            {
                exit2.Dispose();
            }
        }
        catch (SqliteIntegrityError e)
        {
            Print("rolled back:", e);
        }

        Print(PyOps.GetItem(connection.Execute("SELECT amount FROM items WHERE name = 'bolt'").Fetchone(), 0L));

        connection.CreateFunction("shout", 1, new PyFunction("<lambda>", ["text"], null, arguments =>
        {
            var a = new ArgumentBinder("<lambda>", new PyParameters("text"), arguments);
            var text = a.Get<object?>(0);
            return PyOps.Add(PyOps.CallMethod(text, "upper"), "!");
        }));
        Print(PyOps.GetItem(connection.Execute("SELECT shout(name) FROM items ORDER BY id LIMIT 1").Fetchone(), 0L));
        try
        {
            connection.Execute("SELECT * FROM missing");
        }
        catch (SqliteOperationalError e)
        {
            Print("error:", e);
        }

        Print(cursor.Execute("DELETE FROM items WHERE kind IS NULL").Rowcount, connection.TotalChanges);
        connection.Close();
    }
}
