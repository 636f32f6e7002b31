namespace PyConc2Cs.Cli;

/// <summary>The entry point, and the one boundary behind which no exception passes.</summary>
internal static class Program
{
    // Deeply nested sources recurse deeply in every stage.
    private const int StackSize = 256 * 1024 * 1024;

    private static int Main(string[] arguments)
    {
        var exitCode = ExitCode.InternalError;
        var thread = new Thread(() => exitCode = RunGuarded(arguments), StackSize);
        thread.Start();
        thread.Join();
        return exitCode;
    }

    private static int RunGuarded(string[] arguments)
    {
        try
        {
            return Run(arguments);
        }
        catch (Exception e)
        {
            Output.InternalError(e);
            return ExitCode.InternalError;
        }
    }

    private static int Run(string[] arguments)
    {
        switch (CommandLineParser.Parse(arguments, out var error))
        {
            case InfoCommandLine info:
                Console.Out.Write(info.Text);
                return ExitCode.Clean;
            case ConvertCommandLine convert:
                return ConvertCommand.Execute(convert);
            case RunCommandLine run:
                return RunCommand.Execute(run);
            case CheckCommandLine check:
                return CheckCommand.Execute(check);
            default:
                Console.Error.Write($"pyconc2cs: {error}\nTry 'pyconc2cs --help'.\n");
                return ExitCode.Usage;
        }
    }
}
