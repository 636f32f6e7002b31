namespace PyConc2Cs.Runtime;

/// <summary>A record's attributes under Python's names, for formats.</summary>
internal static class LogRecordFields
{
    internal static IEnumerable<(string Name, object? Value)> Of(PyLogRecord record)
    {
        yield return ("name", record.Name);
        yield return ("msg", record.Msg);
        yield return ("args", record.Args);
        yield return ("levelname", record.Levelname);
        yield return ("levelno", record.Levelno);
        yield return ("pathname", record.Pathname);
        yield return ("filename", record.Filename);
        yield return ("module", record.Module);
        yield return ("exc_text", record.ExcText);
        yield return ("lineno", record.Lineno);
        yield return ("funcName", record.FuncName);
        yield return ("created", record.Created);
        yield return ("msecs", record.Msecs);
        yield return ("relativeCreated", record.RelativeCreated);
        yield return ("thread", record.Thread);
        yield return ("threadName", record.ThreadName);
        yield return ("processName", record.ProcessName);
        yield return ("process", record.Process);
        yield return ("taskName", record.TaskName);
        yield return ("message", record.Message);
        yield return ("asctime", record.Asctime);
        foreach (var (name, value) in record.ExtraMembers())
        {
            yield return (name, value);
        }
    }
}
