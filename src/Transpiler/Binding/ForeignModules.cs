using PyConc2Cs.Syntax;

namespace PyConc2Cs.Binding;

/// <summary>What a diagnostic says about a module that can't be converted: what .NET has in its place, and which of its names the script uses.</summary>
internal static class ForeignModules
{
    private const int MostNames = 12;

    private static readonly Dictionary<string, string> counterparts = new(StringComparer.Ordinal)
    {
        ["requests"] = "System.Net.Http.HttpClient (or urllib.request)",
        ["urllib3"] = "System.Net.Http.HttpClient (or urllib.request)",
        ["httpx"] = "System.Net.Http.HttpClient",
        ["aiohttp"] = "System.Net.Http.HttpClient and ASP.NET Core",
        ["numpy"] = "System.Numerics.Tensors or MathNet.Numerics",
        ["scipy"] = "MathNet.Numerics",
        ["pandas"] = "Microsoft.Data.Analysis",
        ["matplotlib"] = "ScottPlot",
        ["sklearn"] = "ML.NET",
        ["torch"] = "TorchSharp",
        ["tensorflow"] = "TensorFlow.NET",
        ["cv2"] = "OpenCvSharp",
        ["PIL"] = "SixLabors.ImageSharp",
        ["bs4"] = "AngleSharp (or html.parser)",
        ["lxml"] = "System.Xml.Linq (or xml.etree.ElementTree)",
        ["yaml"] = "YamlDotNet",
        ["simplejson"] = "json",
        ["six"] = "nothing: write for one version of Python",
        ["psycopg2"] = "Npgsql",
        ["pymysql"] = "MySqlConnector",
        ["MySQLdb"] = "MySqlConnector",
        ["mysql"] = "MySqlConnector",
        ["pymongo"] = "MongoDB.Driver",
        ["redis"] = "StackExchange.Redis",
        ["sqlalchemy"] = "Entity Framework Core",
        ["sqlite3"] = "Microsoft.Data.Sqlite",
        ["flask"] = "ASP.NET Core",
        ["django"] = "ASP.NET Core",
        ["fastapi"] = "ASP.NET Core",
        ["tornado"] = "ASP.NET Core",
        ["bottle"] = "ASP.NET Core",
        ["twisted"] = "System.Net.Sockets and async methods",
        ["paramiko"] = "SSH.NET",
        ["selenium"] = "Selenium.WebDriver",
        ["pika"] = "RabbitMQ.Client",
        ["zmq"] = "NetMQ",
        ["kafka"] = "Confluent.Kafka",
        ["boto3"] = "AWSSDK",
        ["serial"] = "System.IO.Ports",
        ["psutil"] = "System.Diagnostics.Process",
        ["tqdm"] = "ShellProgressBar",
        ["colorama"] = "System.Console",
        ["termcolor"] = "System.Console",
        ["rich"] = "Spectre.Console",
        ["click"] = "System.CommandLine (or argparse)",
        ["joblib"] = "System.Threading.Tasks.Parallel (or concurrent.futures)",
        ["gevent"] = "threads or asyncio",
        ["eventlet"] = "threads or asyncio",
        ["greenlet"] = "threads or asyncio",
        ["trio"] = "asyncio",
        ["anyio"] = "asyncio",
        ["celery"] = "Hangfire",
        ["websockets"] = "System.Net.WebSockets",
        ["websocket"] = "System.Net.WebSockets",
        ["cryptography"] = "System.Security.Cryptography",
        ["Crypto"] = "System.Security.Cryptography",
        ["nltk"] = "Catalyst",
        ["pygame"] = "MonoGame",
        ["tkinter"] = "Avalonia",
        ["Tkinter"] = "Avalonia",
        ["PyQt5"] = "Avalonia",
        ["wx"] = "Avalonia",
        ["turtle"] = "Avalonia",
        ["curses"] = "Terminal.Gui",
        ["readline"] = "ReadLine",
        ["pytest"] = "xunit",
        ["nose"] = "xunit",
        ["mock"] = "NSubstitute",
        ["sympy"] = "AngouriMath",
        ["networkx"] = "QuikGraph",
        ["pdb"] = "the debugger of the IDE",
        ["code"] = "nothing: a compiled program has no interpreter",
        ["dis"] = "nothing: a compiled program has no byte code",
        ["ast"] = "Roslyn, for C#",
        ["ctypes"] = "P/Invoke",
        ["cffi"] = "P/Invoke",
        ["fcntl"] = "P/Invoke",
        ["winreg"] = "Microsoft.Win32.Registry",
        ["_winreg"] = "Microsoft.Win32.Registry",
        ["smtplib"] = "MailKit",
        ["imaplib"] = "MailKit",
        ["ftplib"] = "FluentFTP",
        ["telnetlib"] = "System.Net.Sockets.TcpClient",
        ["xmlrpc"] = "ASP.NET Core",
        ["lzma"] = "SharpCompress",
    };

    /// <summary>Goes on after "module 'x' is not supported"; empty if there is nothing to say.</summary>
    public static string Describe(string module, ModuleNode syntax)
    {
        var names = NamesUsed(module, syntax).Distinct(StringComparer.Ordinal).ToList();
        var used = names.Count == 0 ? "" : $"; the script uses {string.Join(", ", names.Take(MostNames))}{(names.Count > MostNames ? ", ..." : "")} of it";
        return counterparts.TryGetValue(module.Split('.')[0], out var counterpart) ? $"{used}; what .NET has instead is {counterpart}" : used;
    }

    private static IEnumerable<string> NamesUsed(string module, ModuleNode syntax)
    {
        var all = SyntaxChildren.Descendants(syntax).ToList();
        foreach (var import in all.OfType<ImportFromStatement>().Where(i => i.Module == module && i.Level == 0))
        {
            foreach (var name in import.Names)
            {
                yield return name.Name;
            }
        }

        var paths = all.OfType<ImportStatement>().SelectMany(i => i.Names).Where(n => n.Name == module).Select(n => n.AsName ?? n.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var attribute in all.OfType<AttributeExpression>().Where(a => DottedName(a.Value) is { } owner && paths.Contains(owner)))
        {
            yield return attribute.Name;
        }
    }

    private static string? DottedName(Expression expression) => expression switch
    {
        NameExpression name => name.Name,
        AttributeExpression attribute => DottedName(attribute.Value) is { } owner ? $"{owner}.{attribute.Name}" : null,
        _ => null,
    };
}
