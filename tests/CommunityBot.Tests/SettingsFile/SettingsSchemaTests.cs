using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.SettingsFile;

/// <summary>
/// The schema in <c>config</c> is made from what the program reads. To write it anew after a change of the settings,
/// run these tests with COMMUNITYBOT_WRITE_SCHEMA=1.
/// </summary>
public sealed class SettingsSchemaTests
{
    private static readonly string SchemaFile = Path.Combine(Repository.Root, "config", "communitybot.schema.json");

    private static readonly JsonDocumentOptions WithComments = new() { CommentHandling = JsonCommentHandling.Skip };

    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void The_file_describes_what_the_program_reads()
    {
        var expected = SettingsSchemaBuilder.Build().ToJsonString(Indented) + "\n";
        if (Environment.GetEnvironmentVariable("COMMUNITYBOT_WRITE_SCHEMA") == "1")
        {
            File.WriteAllText(SchemaFile, expected);
        }

        Assert.Equal(expected, File.ReadAllText(SchemaFile));
    }

    [Fact]
    public async Task The_program_prints_the_file()
    {
        using var folder = new SettingsFolder();

        var run = await CommandRun.InAsync(folder.Path, "settings-schema");

        Assert.Equal(0, run.Code);
        Assert.Equal(File.ReadAllText(SchemaFile), run.Out);
    }

    [Fact]
    public void Every_setting_is_described_in_the_readme() => Assert.All(
        SettingsSchemaBuilder.Keys.Keys.Where(path => !IsPart(path)),
        path => Assert.NotNull(SettingsSchemaBuilder.DescriptionOf(path)));

    [Fact]
    public void The_settings_that_are_shipped_are_valid()
    {
        var settings = JsonNode.Parse(
            File.ReadAllText(Path.Combine(Repository.Root, "config", "communitybot.json")), null, WithComments);

        Assert.Empty(Schema.Faults(settings));
    }

    [Theory]
    [InlineData("""{ "communities": [{ "id": "a", "timeZone": "Europe/Paris" }] }""", "")]
    [InlineData("""{ "communities": [{ "id": "a", "timeZone": "Europe/Paris", "content": "x" }] }""", "")]
    [InlineData(
        """{ "communities": [{ "id": "a", "timeZone": "Etc/UTC", "content": [{ "feed": "x", "evry": "1h" }] }] }""",
        "evry")]
    [InlineData("""{ "communities": [{ "id": "a" }] }""", "timeZone")]
    [InlineData("""{ "log": { "level": "loud" } }""", "log.level")]
    [InlineData("""{ "discord": { "shards": "auto" } }""", "")]
    [InlineData("""{ "discord": { "shards": 99 } }""", "discord.shards")]
    [InlineData("""{ "discord": { "token": "abc" } }""", "token")]
    public void An_editor_marks_what_the_program_would_refuse(string settings, string fault)
    {
        var faults = string.Join('\n', Schema.Faults(JsonNode.Parse(settings)));

        if (fault.Length == 0)
        {
            Assert.Empty(faults);
        }
        else
        {
            Assert.Contains(fault, faults, StringComparison.Ordinal);
        }
    }

    private static JsonSchema Schema { get; } = JsonSchema.Of(SettingsSchemaBuilder.Build());

    /// <summary>Sections, whose keys are described; the names of commands; and the reference to this schema.</summary>
    private static bool IsPart(string path) =>
        path is "$schema"
        || path.StartsWith("slack.commands.", StringComparison.Ordinal)
        || SettingsSchemaBuilder.Keys.Keys.Any(other => other.StartsWith($"{path}.", StringComparison.Ordinal));
}
