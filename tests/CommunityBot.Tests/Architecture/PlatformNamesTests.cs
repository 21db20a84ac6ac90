using System.Text.RegularExpressions;

using CommunityBot.Hosting;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace CommunityBot.Tests.Architecture;

/// <summary>
/// A new platform is a project of its own and one line in the list of abilities. The platforms are taken from that
/// list, so a new one needs no change here.
/// </summary>
public sealed class PlatformNamesTests
{
    public static TheoryData<string> Platforms => [.. Abilities.Platforms.Select(platform => platform.Name)];

    [Theory]
    [MemberData(nameof(Platforms))]
    public void No_file_outside_a_platform_names_it_except_the_list_of_abilities(string name)
    {
        var platform = Abilities.Platforms.Single(each => each.Name == name);
        var others = SourceFile.CSharp("src").Where(file => !IsInside(platform, file));

        Assert.Equal(["src/CommunityBot/Abilities.cs"], others.Where(Names(platform)).Select(file => file.Name));
    }

    /// <summary>A platform is a project, or a folder of the host: that of its module's namespace.</summary>
    private static bool IsInside(IPlatformModule platform, SourceFile file)
    {
        var type = platform.GetType();
        var project = type.Assembly.GetName().Name!;
        var folder = type.Namespace![project.Length..].Replace('.', '/');
        return file.Name.StartsWith($"src/{project}{folder}/", StringComparison.Ordinal);
    }

    /// <summary>
    /// The platform's name in a text that is a name or a channel, or the name of its module (DiscordModule: Discord) as
    /// a word of an identifier or a text. Comments may name platforms as examples.
    /// </summary>
    private static Func<SourceFile, bool> Names(IPlatformModule platform)
    {
        var module = platform.GetType().Name.Replace("Module", "", StringComparison.Ordinal);
        var asWord = new Regex(
            $"{module}(?![a-z])|{module.ToUpperInvariant()}|(?<![A-Za-z]){module.ToLowerInvariant()}");
        var asChannel = new Regex($"\"{platform.Name}[\":]");
        return file => CSharpSyntaxTree.ParseText(File.ReadAllText(file.Path)).GetRoot().DescendantTokens()
            .Any(token => asWord.IsMatch(token.Text) || asChannel.IsMatch(token.Text));
    }
}
