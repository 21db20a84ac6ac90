using System.Xml.Linq;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Architecture;

/// <summary>Tests the allowed project references listed in src/README.md.</summary>
public sealed class ProjectReferenceTests
{
    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CommunityBot.Core"] = [],
        ["CommunityBot.Hosting"] = ["CommunityBot.Core"],
        ["CommunityBot.Wire"] = [],
        ["CommunityBot.Content"] = ["CommunityBot.Core"],
        ["CommunityBot.Discord"] = ["CommunityBot.Core", "CommunityBot.Hosting", "CommunityBot.Wire"],
        ["CommunityBot.Slack"] = ["CommunityBot.Core", "CommunityBot.Hosting", "CommunityBot.Wire"],
        ["CommunityBot.Storage"] = ["CommunityBot.Core"],
        ["CommunityBot"] = [
            "CommunityBot.Content", "CommunityBot.Core", "CommunityBot.Hosting", "CommunityBot.Wire",
            "CommunityBot.Discord", "CommunityBot.Slack", "CommunityBot.Storage"
        ],
    };

    [Fact]
    public void A_project_references_only_allowed_projects()
    {
        var projects = Directory.GetFiles(
            Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories);

        Assert.Equal(Allowed.Keys.Order(), projects.Select(Path.GetFileNameWithoutExtension).Order());
        Assert.All(projects, project =>
        {
            var references = XDocument.Load(project).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(
                    ((string)reference.Attribute("Include")!).Replace('\\', '/')));
            Assert.Empty(references.Except(Allowed[Path.GetFileNameWithoutExtension(project)]));
        });
    }

    [Theory]
    [InlineData("CommunityBot.Core", "System.Net.Http", "System.Net.WebSockets", "Microsoft.Data.Sqlite", "Quartz")]
    [InlineData("CommunityBot.Core", "YamlDotNet", "AngleSharp", "CommunityBot.")]
    [InlineData("CommunityBot.Content", "System.Net.Http", "Microsoft.Data.Sqlite", "Quartz", "Microsoft.AspNetCore")]
    [InlineData("CommunityBot.Wire", "NodaTime", "Microsoft.Data.Sqlite", "Quartz")]
    [InlineData("CommunityBot.Hosting", "Microsoft.Data.Sqlite", "Quartz", "CommunityBot.Discord")]
    [InlineData("CommunityBot.Discord", "Microsoft.Data.Sqlite", "Quartz", "CommunityBot.Slack")]
    [InlineData("CommunityBot.Slack", "Microsoft.Data.Sqlite", "Quartz", "CommunityBot.Discord")]
    public void Forbidden_references_are_not_in_the_build_output(string project, params string[] forbidden)
    {
        var references = System.Reflection.Assembly.Load(project).GetReferencedAssemblies().Select(name => name.Name);

        Assert.DoesNotContain(
            references, name => forbidden.Any(banned => name!.StartsWith(banned, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("YamlDotNet", "CommunityBot.Content")]
    [InlineData("AngleSharp", "CommunityBot.Content")]
    [InlineData("Markdig", "CommunityBot.Content", "CommunityBot.Core")]
    public void A_parser_is_referenced_only_where_documents_are_read(string package, params string[] projects)
    {
        var referencing = Directory
            .GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
            .Where(project => XDocument.Load(project).Descendants("PackageReference")
                .Any(reference => (string?)reference.Attribute("Include") == package))
            .Select(Path.GetFileNameWithoutExtension);

        Assert.Equal(projects.Order(), referencing.Order());
    }
}
