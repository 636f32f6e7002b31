using PyConc2Cs.Runtime;

namespace PkgConfig;

public static class PkgConfigScript
{
    public static int Main(string[] args) => PyProgram.Run("pkg_config.py", args, Start);

    private static void Start()
    {
    }
}
