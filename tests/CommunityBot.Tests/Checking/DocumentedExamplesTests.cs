using System.Text.Json;
using System.Text.RegularExpressions;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Checking;

/// <summary>
/// Reads every example of content/README.md: "The file `name`:", the file in a fence, "is read as:", and a table of its
/// fields, in which the values of a list, or of several events, are separated by semicolons.
/// </summary>
public sealed partial class DocumentedExamplesTests
{
    private static readonly string Document =
        File.ReadAllText(Path.Combine(Repository.Root, "content", "README.md")).ReplaceLineEndings("\n");

    public static TheoryData<string, string, string> Examples =>
    [
        .. ExamplePattern.Matches(Document).Select(match =>
            (match.Groups["file"].Value, match.Groups["text"].Value, match.Groups["table"].Value)),
    ];

    [Fact]
    public void Every_fence_is_an_example_with_its_facts() =>
        Assert.Equal(Document.Split("\n```").Length / 2, Examples.Count);

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_is_read_as_its_table_says(string file, string text, string table)
    {
        using var folder = new SettingsFolder();
        folder.Write($"content/{file}", text);

        var run = await CommandRun.InAsync(folder.Path, "check", "--explain", file, "--format", "json");

        using var json = JsonDocument.Parse(run.Out);
        var read = json.RootElement[0].GetProperty("events").EnumerateArray()
            .SelectMany(page => page.GetProperty("fields").EnumerateArray())
            .ToLookup(field => Text(field, "field"), field => Text(field, "value"));
        var rows = RowPattern.Matches(table);
        Assert.True(rows.Count > 3, "The table has no facts.");
        Assert.All(rows, row => Assert.Equal(
            row.Groups["value"].Value, string.Join("; ", read[row.Groups["field"].Value])));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_has_no_errors_and_warnings(string file, string text, string table)
    {
        using var folder = new SettingsFolder();
        folder.Write($"content/{file}", text);

        var run = await CommandRun.InAsync(folder.Path, "check", "--strict");

        Assert.Equal("", run.Code == 0 ? "" : $"{run.Out}\n{table}");
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    [GeneratedRegex(
        @"The file `(?<file>[^`]+)`:\n\n```\w+\n(?<text>.*?)```\n\nis read as:\n\n(?<table>(\|[^\n]*\n)+)",
        RegexOptions.Singleline | RegexOptions.ExplicitCapture)]
    private static partial Regex ExamplePattern { get; }

    [GeneratedRegex(
        @"^\| `(?<field>[\w.]+)` \| (?<value>.*) \|$", RegexOptions.Multiline | RegexOptions.ExplicitCapture)]
    private static partial Regex RowPattern { get; }
}
