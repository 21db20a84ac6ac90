using System.Text.Json;
using System.Text.RegularExpressions;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Architecture;

/// <summary>Tests that the license of each library is in the folder that is published with the program.</summary>
public sealed partial class LibraryLicensesTests
{
    private static readonly string Folder = Path.Combine(Repository.Root, "src", "CommunityBot", "Licenses");

    /// <summary>Used only while building; nothing of them is in the program.</summary>
    private static readonly string[] BuildTools =
        ["Microsoft.CodeAnalysis.BannedApiAnalyzers", "Microsoft.NET.ILLink.Tasks", "Roslynator.Formatting.Analyzers"];

    [Fact]
    public void Every_library_that_the_projects_restore_has_its_line_and_no_other()
    {
        var restored = ProjectReferenceTests.Projects.Values
            .Select(project => Path.Combine(Path.GetDirectoryName(project)!, "packages.lock.json"))
            .SelectMany(PackagesIn)
            .Except(BuildTools)
            .Distinct();
        var listed = TableLine().Matches(File.ReadAllText(Path.Combine(Folder, "README.md")))
            .Select(line => line.Groups["library"].Value);

        Assert.Equal(restored.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Every_line_names_a_copyright_and_a_license_whose_text_is_there()
    {
        foreach (Match line in TableLine().Matches(File.ReadAllText(Path.Combine(Folder, "README.md"))))
        {
            Assert.False(string.IsNullOrWhiteSpace(line.Groups["copyright"].Value), line.Value);
            var texts = LinkedFile().Matches(line.Value).Select(link => link.Groups["file"].Value).ToList();
            Assert.True(texts.Count > 0 || line.Value.Contains("public domain", StringComparison.Ordinal), line.Value);
            Assert.All(texts, file => Assert.True(new FileInfo(Path.Combine(Folder, file)).Length > 500, file));
        }
    }

    private static IEnumerable<string> PackagesIn(string lockFile)
    {
        using var json = JsonDocument.Parse(File.ReadAllBytes(lockFile));
        return
        [
            .. json.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject())
                .Where(package => package.Value.GetProperty("type").GetString() != "Project")
                .Select(package => package.Name),
        ];
    }

    [GeneratedRegex(
        @"^\| (?<library>[A-Za-z][\w.]+)(,[^|]*)? \| (?<copyright>(?!copyright)[^|]+) \| .*\|\r?$",
        RegexOptions.Multiline)]
    private static partial Regex TableLine();

    [GeneratedRegex(@"\]\((?<file>[^)]+)\)")]
    private static partial Regex LinkedFile();
}
