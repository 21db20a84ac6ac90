using CommunityBot.Cli;
using CommunityBot.Composition;
using CommunityBot.Testing;

namespace CommunityBot.Tests.Cli;

/// <summary>Names and contents of files do not control the terminal of the person who runs a verb.</summary>
public sealed class ControlCharactersTests : IDisposable
{
    private const string Page =
        "---\ntitle: \"Rust \\e[31m\\e]0;owned\\a \\u202Enight\\u009B2J\"\nevent_date: 2031-02-06\n" +
        "start_time: \"18:30\"\ntimezone: \"Mars/\\e[2J\"\nvenue: \"Hall \\e[5m\"\n---\n" +
        "Talks \u001b[2J\u202e\u009b1m.\n";

    private readonly TemporaryFolder folder = new();

    public ControlCharactersTests()
    {
        var content = Directory.CreateDirectory(Path.Combine(folder.Path, "content")).FullName;
        File.WriteAllText(Path.Combine(content, "a\u001b[31m\nerror: \u202eb\u009b.md"), Page);
        File.WriteAllText(Path.Combine(content, "unreadable\u001b]0;x\u0007.txt"), "no page \u001b[2J");
        File.WriteAllText(
            Path.Combine(folder.Path, "bot.json"),
            """
            { "communities": [ { "id": "c", "name": "C", "timeZone": "Europe/London", "content": ["content"],
              "channels": { "announcements": ["local:announcements"] } } ] }
            """);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--format", "github")]
    [InlineData("plan", "--from", "2031-01-01", "--to", "2031-03-01")]
    [InlineData("rehearse", "--from", "2031-01-01", "--to", "2031-03-01")]
    [InlineData("ask", "/meetups", "--now", "2031-01-20T10:00:00Z")]
    [InlineData("export")]
    public async Task No_verb_writes_control_characters(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        await CommandLine.RunAsync(
            ["--config", Path.Combine(folder.Path, "bot.json"), .. words],
            new ProcessEnvironment
            {
                Out = output,
                Error = error,
                CurrentFolder = folder.Path,
                ProgramFolder = folder.Path,
            },
            CancellationToken.None);

        Assert.NotEmpty(output.ToString());
        Assert.DoesNotContain(
            output.ToString() + error,
            letter => (char.IsControl(letter) && letter is not '\n' and not '\t') || letter is '\u202e');
        if (words[0] is "check" or "plan")
        {
            // A file's name does not begin a line of its own.
            Assert.DoesNotContain("\nerror: ", output.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task The_colours_of_check_are_its_own()
    {
        using var output = new StringWriter();
        await CommandLine.RunAsync(
            ["--config", Path.Combine(folder.Path, "bot.json"), "check"],
            new ProcessEnvironment
            {
                Out = output,
                Error = TextWriter.Null,
                CurrentFolder = folder.Path,
                ProgramFolder = folder.Path,
                OutIsTerminal = true,
            },
            CancellationToken.None);

        var text = output.ToString();
        Assert.Contains("\u001b[1m", text, StringComparison.Ordinal);
        Assert.All(
            text.Split('\u001b').Skip(1),
            part => Assert.Matches("^\\[(0|1|31|33|36)m", part));
    }

    public void Dispose() => folder.Dispose();
}
