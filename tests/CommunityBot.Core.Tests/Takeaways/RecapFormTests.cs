using System.Text;
using System.Text.RegularExpressions;

using CommunityBot.Content;
using CommunityBot.Content.Pages;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Takeaways;

/// <summary>The form of a recap takes every talk with its offset, and no mistake in it is published.</summary>
public sealed class RecapFormTests
{
    private const string Video = "https://www.youtube.com/watch?v=52JXFb-GXPY";

    private static readonly Instant After = Instant.FromUtc(2020, 6, 1, 12, 0);

    private readonly RecapDriver driver = new(After);

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    [InlineData(12)]
    [InlineData(40)]
    public async Task No_talk_is_dropped(int count)
    {
        driver.Pages(WithTalks(count));
        var form = (await driver.InvokeAsync("recap", "connect-may-2020")).Form!;
        var lines = form.Fields.Single(field => field.Name == "talks").InitialValue;

        await driver.SubmitAndPublishAsync(
            form, ("talks", lines.Replace("Example 1\n* ", "Example 1\n* It scales.", StringComparison.Ordinal)));

        Assert.InRange(form.Fields.Count, 1, 5);
        Assert.All(form.Fields, field => Assert.InRange(field.InitialValue.Length, 0, field.MaxLength));
        Assert.Contains("It scales.", driver.Recap, StringComparison.Ordinal);
        Assert.All(
            Enumerable.Range(1, count),
            number => Assert.Contains($"Talk {number}\nAnna Example {number}", Flat(), StringComparison.Ordinal));

        string Flat() => driver.Recap.Replace("\n\n", "\n", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, 900)]
    [InlineData(40, 600)]
    [InlineData(9, 2790)]
    [InlineData(3, 5000)]
    public async Task Talks_for_which_one_form_has_no_room_are_corrected_in_others(int count, int length)
    {
        driver.Pages(WithTalks(count));
        var talks = string.Join("\n\n", Enumerable.Range(1, count).Select(number =>
            $"{number}:05 Talk {number} – Anna Example {number}" + string.Concat(Enumerable.Range(0, length / 100)
                .Select(line => $"\n* {number}.{line} ".PadRight(100, 'x')))));
        var form = (await driver.InvokeAsync("recap", "connect-may-2020")).Form!;
        var reply = await driver.SubmitAsync(form, ("talks", talks));

        var others = Menu(reply)?.Options.Count ?? 0;
        for (var visited = 0; visited < others; visited++)
        {
            var menu = Menu(reply)!;
            var other = (await driver.InvokeAsync(menu.Command, menu.Options[visited].Value)).Form!;
            Assert.InRange(other.Fields.Count, 1, 5);
            Assert.All(other.Fields, field => Assert.InRange(field.InitialValue.Length, 0, field.MaxLength));
            Assert.InRange(other.Argument.Length, 1, 60);
            reply = await driver.SubmitAsync(other, [.. Changed(other)]);
        }

        var first = (await driver.PressAsync(reply, Phrases.English.RecapEditor.EditAgain)).Form!;
        await driver.SubmitAndPublishAsync(first, [.. Changed(first)]);

        Assert.InRange(others, 1, 25);
        Assert.Equal(
            Lines(Corrected(talks)), Lines(Assert.Single(driver.Calendar.Written).Revision.Words.Talks));

        static Block.SelectMenu? Menu(CommandReply reply) =>
            reply.Message.Blocks.OfType<Block.SelectMenu>().SingleOrDefault();

        static IEnumerable<(string Field, string Answer)> Changed(Form form) => form.Fields
            .Where(field => field.Name.StartsWith("talks", StringComparison.Ordinal))
            .Select(field => (field.Name, Corrected(field.InitialValue)));

        static string Corrected(string text) => Regex.Replace(text, "x$", "y", RegexOptions.Multiline);

        static IEnumerable<string> Lines(string text) =>
            text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);
    }

    [Fact]
    public async Task Every_talk_has_its_offset_and_the_page_to_keep_has_it_too()
    {
        driver.Pages(Sample.Meetup with
        {
            Agenda = [new AgendaItem("A \"loop\"") { Speakers = ["Anna Example"] }, new AgendaItem("Break")],
        });
        var form = (await driver.InvokeAsync("recap", "connect-may-2020")).Form!;

        var reply = await driver.SubmitAndPublishAsync(
            form,
            ("recording", "youtu.be/52JXFb-GXPY?si=x"),
            ("talks", """
                35:45 A "loop"
                * One.
                - Two.

                1:00:55 Another talk – Ben Example, Cleo Example
                • Three.
                """));

        Assert.Contains("https://youtu.be/52JXFb-GXPY?si=x&t=2145s", driver.Recap, StringComparison.Ordinal);
        Assert.Contains("https://youtu.be/52JXFb-GXPY?si=x&t=3655s", driver.Recap, StringComparison.Ordinal);
        var read = Read(reply.FollowUps[0].Blocks.OfType<Block.Preformatted>().Single().Text);
        Assert.Equal(
            ["A \"loop\"/Anna Example/35:45/One. Two.", "Another talk/Ben Example, Cleo Example/60:55/Three."],
            read.Talks.Select(talk => $"{talk.Title}/{string.Join(", ", talk.Speakers)}/" +
                $"{(int)talk.Offset!.Value.TotalMinutes}:{talk.Offset.Value.Seconds:00}/" +
                string.Join(' ', talk.Takeaways)));
        Assert.Equal(Video + "&t=2145s", $"{read.Talks[0].Video}");
        Assert.Equal(
            "0:00 Welcome\n35:45 A \"loop\" – Anna Example\n1:00:55 Another talk – Ben Example, Cleo Example",
            reply.FollowUps[1].Blocks.OfType<Block.Preformatted>().Single().Text);
    }

    [Fact]
    public async Task Pasted_chapters_fill_in_the_offsets()
    {
        driver.Pages(WithTalks(2));
        var form = (await driver.InvokeAsync("recap", "connect-may-2020")).Form!;

        await driver.SubmitAndPublishAsync(
            form, ("recording", Video), ("talks", "0:00 Welcome\n5:10 Talk 1\n1:02:03 talk 2\n"));

        Assert.DoesNotContain("Welcome", driver.Recap, StringComparison.Ordinal);
        Assert.Contains("Anna Example 1 · watch from 5:10", driver.Recap, StringComparison.Ordinal);
        Assert.Contains("Anna Example 2 · watch from 1:02:03", driver.Recap, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a url")]
    [InlineData("tomorrow")]
    [InlineData("javascript:alert(1)")]
    [InlineData("ftp://example.org/v")]
    [InlineData("https://")]
    public async Task A_recording_that_is_no_address_posts_nothing_and_loses_no_word(string typed)
    {
        driver.Pages(WithTalks(2));
        await driver.AddAsync("They heal.");
        var form = (await driver.InvokeAsync("recap", "connect-may-2020")).Form!;

        var reply = await driver.SubmitAsync(
            form, ("recording", typed), ("talks", "Talk 1\n* It scales."), ("chat", "They heal. Always."));

        Assert.Empty(driver.Platform.Posts);
        Assert.Contains($"“{typed}” is no web address", reply.Message.Summary, StringComparison.Ordinal);
        Assert.Equal(
            "Talk 1\n* It scales.\n\nThey heal. Always.",
            reply.Message.Blocks.OfType<Block.Preformatted>().Single().Text);
        var again = (await driver.PressAsync(reply, Phrases.English.RecapEditor.EditAgain)).Form!;
        Assert.Equal(
            [typed, "Talk 1\n* It scales.", "They heal. Always."], again.Fields.Select(field => field.InitialValue));
        Assert.Single(driver.SavedTexts);
    }

    [Theory]
    [InlineData("https://media.example.org/v/1")]
    [InlineData("media.example.org/v/1")]
    public async Task An_address_without_offsets_is_the_recording_of_all(string typed)
    {
        driver.Pages(WithTalks(1));
        var form = (await driver.InvokeAsync("recap", "connect-may-2020")).Form!;

        await driver.SubmitAndPublishAsync(form, ("recording", typed), ("talks", "0:05 Talk 1\n* It scales."));

        Assert.Contains("https://media.example.org/v/1", driver.Recap, StringComparison.Ordinal);
        Assert.DoesNotContain("t=5s", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public void The_labels_fit_in_every_language() => Assert.All(Phrases.All, phrases =>
    {
        Assert.InRange(phrases.Organisers.TalksOfRecap.Length, 1, 45);
        Assert.InRange(phrases.Organisers.TalkLineExample.Length, 1, 100);
    });

    private static Meetup WithTalks(int count) => Sample.Meetup with
    {
        Agenda = [.. Enumerable.Range(1, count).Select(number =>
            new AgendaItem($"Talk {number}") { Speakers = [$"Anna Example {number}"] })],
    };

    private static Meetup Read(string page)
    {
        var document = ContentDocument.Decode("recaps/may.md", Encoding.UTF8.GetBytes(page));
        var context = new ReadingContext(Sample.Meetup.When.Zone);
        return Assert.Single(new ContentLibrary([new RecapPageFormat()]).Read(document, context).Meetups);
    }
}
