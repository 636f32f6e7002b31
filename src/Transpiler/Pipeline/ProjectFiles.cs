using System.Text;

namespace PyConc2Cs.Pipeline;

/// <summary>The files of an emitted project beside the C#: each is a path relative to the project's folder and its content.</summary>
internal static class ProjectFiles
{
    // Optimize: `dotnet run` builds Debug, and a program that came from Python is there to be run.
    private const string Project = """
        <Project Sdk="Microsoft.NET.Sdk">

          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <Nullable>enable</Nullable>
            <ImplicitUsings>enable</ImplicitUsings>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            <CheckForOverflowUnderflow>true</CheckForOverflowUnderflow>
            <Optimize>true</Optimize>
            <InvariantGlobalization>true</InvariantGlobalization>
            <SatelliteResourceLanguages>en</SatelliteResourceLanguages>
            <NuGetAudit>false</NuGetAudit>
          </PropertyGroup>

          <ItemGroup>
            <Reference Include="PyConc2Cs.Runtime">
              <HintPath>lib/PyConc2Cs.Runtime.dll</HintPath>
            </Reference>
          </ItemGroup>

        </Project>

        """;

    private const string DirectoryBuildProps = """
        <Project>
          <!-- Keeps the settings of the folders above out of this project. -->
          <PropertyGroup>
            <ImportDirectoryBuildTargets>false</ImportDirectoryBuildTargets>
            <ImportDirectoryPackagesProps>false</ImportDirectoryPackagesProps>
          </PropertyGroup>
        </Project>

        """;

    private const string EditorConfig = """
        root = true

        [*]
        charset = utf-8
        end_of_line = lf
        insert_final_newline = true

        [*.cs]
        indent_style = space
        indent_size = 4
        csharp_style_namespace_declarations = file_scoped

        [*.{csproj,props}]
        indent_style = space
        indent_size = 2

        """;

    /// <summary>The emitted files together with project, settings and the Runtime.</summary>
    public static IReadOnlyList<(string Path, byte[] Content)> Create(string projectName, IEnumerable<GeneratedFile> emitted) =>
    [
        (projectName + ".csproj", Encoding.UTF8.GetBytes(Project)),
        .. emitted.Select(file => (file.Path, Encoding.UTF8.GetBytes(file.Text))),
        ("Directory.Build.props", Encoding.UTF8.GetBytes(DirectoryBuildProps)),
        (".editorconfig", Encoding.UTF8.GetBytes(EditorConfig)),
        ("lib/" + EmbeddedRuntime.AssemblyName + ".dll", EmbeddedRuntime.Image),
        ("lib/" + EmbeddedRuntime.AssemblyName + ".xml", EmbeddedRuntime.Documentation),
    ];
}
