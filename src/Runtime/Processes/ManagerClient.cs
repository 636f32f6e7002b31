namespace PyConc2Cs.Runtime;

/// <summary>Requests to a manager's server. Each thread has a connection of its own, so that one that blocks doesn't hold up the others.</summary>
internal static class ManagerClient
{
    [ThreadStatic]
    private static Dictionary<object, PyConnection>? connections;

    public static object? Request(object address, PyBytes authkey, long id, string method, PyArguments arguments)
    {
        var writer = new PickleWriter();
        writer.Number(id);
        writer.Text(method);
        PickleSets.Save(writer, arguments.Positional.ToArray().Concat(arguments.KeywordValues.ToArray()).ToArray());
        PickleSets.Save(writer, arguments.KeywordNames.ToArray());
        var connection = Connection(address, authkey);
        byte[] answer;
        try
        {
            connection.SendMessage(writer.Written.Span);
            answer = connection.ReceiveMessage();
        }
        catch (Exception error) when (error is OSError or EOFError)
        {
            connections!.Remove(address);
            throw;
        }

        var reader = new PickleReader(answer);
        return reader.Read<bool>() ? reader.Read() : throw reader.Read<PyBaseException>();
    }

    public static void Forget(object address)
    {
        if (connections is not null && connections.Remove(address, out var connection))
        {
            connection.Close();
        }
    }

    private static PyConnection Connection(object address, PyBytes authkey)
    {
        connections ??= [];
        if (connections.TryGetValue(address, out var known))
        {
            return known;
        }

        var connection = Endpoints.Connect(address);
        Challenge.Answer(connection, authkey);
        Challenge.Deliver(connection, authkey);
        connections[address] = connection;
        return connection;
    }
}
