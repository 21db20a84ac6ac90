using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Tests.Takeaways;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Recaps;

/// <summary>Of two organisers with one form open, the second is told what changed, and no words are lost.</summary>
public sealed class RecapConflictTests
{
    private static readonly Community Community =
        Sample.Community with { Organisers = [new("local", "organiser"), new("local", "second")] };

    private readonly RecapDriver driver = new(Instant.FromUtc(2020, 6, 1, 12, 0), Community);

    public RecapConflictTests() => driver.Pages(Sample.Meetup);

    [Fact]
    public async Task The_second_is_told_who_changed_what_and_has_both_versions()
    {
        var (first, second) = (await FormAsync("organiser"), await FormAsync("second"));
        await PublishAsync(first, "organiser", "Loops\n* They unroll.\n\nTrees\n* They grow.");

        var told = await SubmitAsync(second, "second", "Loops\n* They end.");

        var facts = Assert.Single(told.Message.Blocks.OfType<Block.Facts>()).Items;
        Assert.Equal(
            [
                new Span.Person(new ChannelRef("local", "organiser")),
                new Span.Timestamp(driver.Clock.Now, Community.Zone, TimestampStyle.DateAndTime),
            ],
            facts.Take(2).Select(fact => Assert.Single(fact.Value.Spans)));
        Assert.Contains("“Loops”, “Trees”", PlainTextRenderer.Text(facts[2].Value), StringComparison.Ordinal);
        Assert.Equal(
            ["Loops\n* They unroll.\n\nTrees\n* They grow.", "Loops\n* They end."],
            told.FollowUps.Select(more => more.Blocks.OfType<Block.Preformatted>().Single().Text));
        Assert.Contains("They unroll.", driver.Recap, StringComparison.Ordinal);
        Assert.DoesNotContain("They end.", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Publishing_over_it_is_a_choice_of_its_own()
    {
        var (first, second) = (await FormAsync("organiser"), await FormAsync("second"));
        await PublishAsync(first, "organiser", "Loops\n* They unroll.");
        var told = await SubmitAsync(second, "second", "Loops\n* They end.");

        await PressAsync(told, "Publish mine instead", "second");

        Assert.Contains("They end.", driver.Recap, StringComparison.Ordinal);
        Assert.Single(driver.Platform.Posts);
        Assert.Equal(
            ["Loops\n* They unroll.", "Loops\n* They end."],
            (await driver.Recaps.ReadAsync("sample", default)).Select(revision => revision.Words.Talks));
    }

    [Fact]
    public async Task Edit_again_has_the_own_words_and_knows_of_the_other_revision()
    {
        var (first, second) = (await FormAsync("organiser"), await FormAsync("second"));
        await PublishAsync(first, "organiser", "Loops\n* They unroll.");
        var told = await SubmitAsync(second, "second", "Loops\n* They end.");

        var again = (await PressAsync(told, "Edit again", "second")).Form!;
        Assert.Equal("Loops\n* They end.", again.Fields[1].InitialValue);
        await PublishAsync(again, "second", "Loops\n* They unroll.\n* They end.");

        Assert.Contains("They unroll.\n  • They end.", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_that_another_organiser_overtakes_is_not_posted()
    {
        var preview = await SubmitAsync(await FormAsync("second"), "second", "Loops\n* They end.");
        await PublishAsync(await FormAsync("organiser"), "organiser", "Loops\n* They unroll.");

        var told = await PressAsync(preview, "Publish", "second");

        Assert.Equal(Phrases.English.RecapEditor.Conflict, told.Message.Summary);
        Assert.Contains("They unroll.", driver.Recap, StringComparison.Ordinal);

        // What was told is old by now, too.
        await PublishAsync(await FormAsync("organiser"), "organiser", "Loops\n* They nest.");
        Assert.Equal(
            Phrases.English.RecapEditor.Conflict,
            (await PressAsync(told, "Publish mine instead", "second")).Message.Summary);
        Assert.Contains("They nest.", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_two_who_publish_at_once_one_is_published_and_the_other_keeps_the_words()
    {
        var previews = new List<(CommandReply Reply, string Asker)>();
        foreach (var asker in new[] { "organiser", "second" })
        {
            previews.Add((await SubmitAsync(await FormAsync(asker), asker, $"Loops\n* By {asker}."), asker));
        }

        var replies = await Task.WhenAll(previews.Select(preview => Task.Run(
            () => PressAsync(preview.Reply, "Publish", preview.Asker))));

        var published = Assert.Single(await driver.Recaps.ReadAsync("sample", default));
        Assert.Contains(published.Words.Talks.Split("* ")[1], driver.Recap, StringComparison.Ordinal);
        var (refused, loser) = replies.Zip(previews.Select(preview => preview.Asker))
            .Single(pair => pair.Second != published.By.Id);
        Assert.Contains("Your words are kept", refused.Message.Summary + Phrases.English.RecapEditor.PublishedMeanwhile,
            StringComparison.Ordinal);
        var form = (await driver.InvokeAsync("publish", "write connect-may-2020", asker: loser)).Form!;
        Assert.Equal($"Loops\n* By {loser}.", form.Fields[1].InitialValue);
        Assert.Single(driver.Platform.Posts);
    }

    private async Task<Form> FormAsync(string asker) =>
        (await driver.InvokeAsync("publish", "write connect-may-2020", asker: asker)).Form!;

    private Task<CommandReply> SubmitAsync(Form form, string asker, string talks) => driver.InvokeAsync(
        form.Command, form.Argument, new Dictionary<string, string> { ["talks"] = talks }, asker);

    private async Task PublishAsync(Form form, string asker, string talks) =>
        await PressAsync(await SubmitAsync(form, asker, talks), "Publish", asker);

    private Task<CommandReply> PressAsync(CommandReply reply, string label, string asker)
    {
        var button = reply.Message.Blocks.OfType<Block.Buttons>().SelectMany(block => block.Items)
            .OfType<Button.Invoke>().Single(invoke => invoke.Label == label);
        return driver.InvokeAsync(button.Command, button.Argument, asker: asker);
    }
}
