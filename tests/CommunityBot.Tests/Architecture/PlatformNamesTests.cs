using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CommunityBot.Tests.Architecture;

/// <summary>A new platform is a project of its own and one line in the list of abilities.</summary>
public sealed class PlatformNamesTests
{
    private static readonly string[] Names = ["discord", "slack"];

    [Fact]
    public void No_file_of_the_host_except_the_list_of_abilities_names_a_platform()
    {
        var files = SourceFile.CSharp("src/CommunityBot", "src/CommunityBot.Hosting");

        Assert.Equal(["src/CommunityBot/Abilities.cs"], files.Where(NamesPlatform).Select(file => file.Name));
    }

    /// <summary>Comments may name platforms as examples.</summary>
    private static bool NamesPlatform(SourceFile file) =>
        CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path)).GetRoot().DescendantTokens().Any(token =>
            Names.Any(name => token.Text.Contains(name, StringComparison.OrdinalIgnoreCase)));
}
