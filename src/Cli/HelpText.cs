using System.Reflection;

namespace PyConc2Cs.Cli;

internal static class HelpText
{
    public const string Usage = """
        Converts Python scripts to C# projects that behave the same.

        usage:
          pyconc2cs SCRIPT.py [-o DIR] [--force] [options]      write a project into ./<ScriptName>/ or DIR
          pyconc2cs run [options] SCRIPT.py [ARGS...]           compile in memory and execute
          pyconc2cs check PATH... [--format text|github] [options]
                                                                print the diagnostics of files and folders, write nothing

        options:
          -o, --output DIR       the folder to write
          --force                write into a folder that pyconc2cs didn't make, and over files that were edited
          --python 2|3|auto      the Python to read the source as; auto (the default) decides by the file
          --explain-types        say why a variable has no static type
          --format text|github   for people (the default), or as GitHub workflow annotations
          -h, --help             this text
          --version              the version

        exit codes: 0 done, 1 the script was refused, 2 wrong usage, 3 internal error; 'run' returns what the script returns

        """;

    public static string Version =>
        "pyconc2cs " + (typeof(HelpText).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "0");
}
