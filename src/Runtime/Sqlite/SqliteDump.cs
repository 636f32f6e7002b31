namespace PyConc2Cs.Runtime;

/// <summary>A database as SQL, in the order of CPython's sqlite3.dump.</summary>
internal static class SqliteDump
{
    private const string Tables = """SELECT "name", "type", "sql" FROM "sqlite_master" WHERE "sql" NOT NULL AND "type" == 'table' ORDER BY "name" """;
    private const string Others = """SELECT "name", "type", "sql" FROM "sqlite_master" WHERE "sql" NOT NULL AND "type" IN ('index', 'trigger', 'view')""";

    public static IEnumerable<string> Lines(PySqliteConnection connection)
    {
        var sequences = new List<string>();
        yield return "BEGIN TRANSACTION;";
        foreach (var (name, sql) in Objects(connection, Tables))
        {
            if (name == "sqlite_sequence")
            {
                sequences.Add("DELETE FROM \"sqlite_sequence\";");
            }
            else if (name.StartsWith("sqlite_", StringComparison.Ordinal) && name != "sqlite_stat1")
            {
                continue;
            }
            else
            {
                yield return name == "sqlite_stat1" ? "ANALYZE \"sqlite_master\";" : sql + ";";
            }

            foreach (var row in Rows(connection, name))
            {
                if (name == "sqlite_sequence")
                {
                    sequences.Add(row);
                }
                else
                {
                    yield return row;
                }
            }
        }

        foreach (var (_, sql) in Objects(connection, Others))
        {
            yield return sql + ";";
        }

        foreach (var line in sequences)
        {
            yield return line;
        }

        yield return "COMMIT;";
    }

    private static List<(string Name, string Sql)> Objects(PySqliteConnection connection, string query) =>
        [.. Plain(connection, query).Fetchall().Select(row => (PyOps.Str(PyOps.GetItem(row, 0L)), PyOps.Str(PyOps.GetItem(row, 2L))))];

    private static List<string> Rows(PySqliteConnection connection, string table)
    {
        var name = Quote(table, '"');
        var columns = Plain(connection, $"PRAGMA table_info({name})").Fetchall().Select(row => PyOps.Str(PyOps.GetItem(row, 1L)));
        var values = string.Join("||','||", columns.Select(column => $"quote({Quote(column, '"')})"));
        var text = Quote($"INSERT INTO {name} VALUES(", '\'');
        return [.. Plain(connection, $"SELECT {text}||{values}||')' FROM {name}").Fetchall().Select(row => PyOps.Str(PyOps.GetItem(row, 0L)) + ";")];
    }

    private static PySqliteCursor Plain(PySqliteConnection connection, string query)
    {
        var cursor = connection.Cursor();
        cursor.RowFactory = null;
        return cursor.Execute(query);
    }

    private static string Quote(string text, char quote) => $"{quote}{text.Replace($"{quote}", $"{quote}{quote}", StringComparison.Ordinal)}{quote}";
}
