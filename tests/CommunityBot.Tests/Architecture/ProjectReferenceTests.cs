using System.Xml.Linq;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Architecture;

/// <summary>
/// Tests the allowed project references listed in src/README.md. Platforms are taken from the list of abilities; by
/// design, only a project that is not a platform is a new line here.
/// </summary>
public sealed class ProjectReferenceTests
{
    private const string Host = "CommunityBot";

    private static readonly string[] Platforms =
    [
        .. Abilities.Platforms.Select(platform => platform.GetType().Assembly.GetName().Name!)
            .Where(project => project != Host)
            .Distinct(),
    ];

    private static readonly Dictionary<string, string[]> Allowed = new()
    {
        ["CommunityBot.Core"] = [],
        ["CommunityBot.Hosting"] = ["CommunityBot.Core"],
        ["CommunityBot.Wire"] = [],
        ["CommunityBot.Content"] = ["CommunityBot.Core"],
        ["CommunityBot.Storage"] = ["CommunityBot.Core"],
    };

    private static readonly string[] AllowedInPlatform =
        ["CommunityBot.Core", "CommunityBot.Hosting", "CommunityBot.Wire"];

    /// <summary>The projects in src: the path of each by its name, which is that of its assembly.</summary>
    internal static IReadOnlyDictionary<string, string> Projects { get; } = Directory
        .GetFiles(Path.Combine(Repository.Root, "src"), "*.csproj", SearchOption.AllDirectories)
        .ToDictionary(project => Path.GetFileNameWithoutExtension(project)!);

    /// <summary>Assemblies that a project must not reference, or the start of their names.</summary>
    public static TheoryData<string, string[]> Forbidden
    {
        get
        {
            var data = new TheoryData<string, string[]>
            {
                {
                    "CommunityBot.Core",
                    ["System.Net.Http", "System.Net.WebSockets", "Microsoft.Data.Sqlite", "Quartz"]
                },
                { "CommunityBot.Core", ["YamlDotNet", "AngleSharp", "CommunityBot."] },
                {
                    "CommunityBot.Content",
                    ["System.Net.Http", "Microsoft.Data.Sqlite", "Quartz", "Microsoft.AspNetCore"]
                },
                { "CommunityBot.Wire", ["NodaTime", "Microsoft.Data.Sqlite", "Quartz"] },
                { "CommunityBot.Hosting", ["Microsoft.Data.Sqlite", "Quartz", .. Platforms] },
            };
            foreach (var platform in Platforms)
            {
                data.Add(platform, ["Microsoft.Data.Sqlite", "Quartz", .. Platforms.Where(other => other != platform)]);
            }

            return data;
        }
    }

    [Fact]
    public void A_project_references_only_allowed_projects()
    {
        Assert.Equal([.. Allowed.Keys.Concat(Platforms).Append(Host).Order()], Projects.Keys.Order());
        Assert.All(Projects.Where(project => project.Key != Host), project =>
        {
            var references = XDocument.Load(project.Value).Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(
                    ((string)reference.Attribute("Include")!).Replace('\\', '/')));
            Assert.Empty(references.Except(Allowed.GetValueOrDefault(project.Key, AllowedInPlatform)));
        });
    }

    [Theory]
    [MemberData(nameof(Forbidden))]
    public void Forbidden_references_are_not_in_the_build_output(string project, string[] forbidden)
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
        var referencing = Projects
            .Where(project => XDocument.Load(project.Value).Descendants("PackageReference")
                .Any(reference => (string?)reference.Attribute("Include") == package))
            .Select(project => project.Key);

        Assert.Equal(projects.Order(), referencing.Order());
    }
}
