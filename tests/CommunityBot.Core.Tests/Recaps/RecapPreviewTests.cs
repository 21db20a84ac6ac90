using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Tests.Takeaways;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Recaps;

/// <summary>A form is answered with a preview, only its button posts, and no word that was typed is lost.</summary>
public sealed class RecapPreviewTests
{
    private readonly RecapDriver driver = new(
        Instant.FromUtc(2020, 6, 1, 12, 0),
        Sample.Community with { Organisers = [new("local", "organiser"), new("local", "second")] });

    public RecapPreviewTests() => driver.Pages(Sample.Meetup with
    {
        Agenda =
        [
            new AgendaItem("Loops") { Speakers = ["Anna Example"] },
            new AgendaItem("Trees") { Speakers = ["Ben Example"] },
        ],
    });

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    public async Task Nothing_is_posted_before_it_is_published_and_then_what_the_preview_showed(string language)
    {
        var phrases = Phrases.For(language)!;
        var own = new RecapDriver(driver.Clock.Now, Sample.Community with { Phrases = phrases });
        own.Pages(Sample.Meetup);
        var form = (await own.InvokeAsync("recap", "connect-may-2020")).Form!;

        var preview = await own.SubmitAsync(form, ("talks", "Loops – Anna Example\n* They unroll."));

        Assert.Empty(own.Platform.Posts);
        Assert.Contains(phrases.RecapEditor.Preview, RecapDriver.Text(preview), StringComparison.Ordinal);
        Assert.True(preview.IsPrivate);
        await own.PressAsync(preview, phrases.RecapEditor.Publish);
        Assert.EndsWith(own.Recap.Split("\n\n", 2)[1], RecapDriver.Text(preview), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_that_is_published_twice_is_posted_once()
    {
        var preview = await driver.SubmitAsync(await FormAsync(), ("talks", "Loops\n* They unroll."));

        await driver.PressAsync(preview, "Publish");
        var again = await driver.PressAsync(preview, "Publish");

        Assert.Contains("already has this recap", RecapDriver.Text(again), StringComparison.Ordinal);
        Assert.Single(driver.Platform.Posts);
        Assert.Single(await driver.Recaps.ReadAsync("sample", default));
    }

    [Fact]
    public async Task Edit_again_opens_the_form_with_the_words_just_given()
    {
        var form = await FormAsync();
        var typed = new[] { ("recording", "https://example.org/v"), ("talks", "Loops\n* They unroll.\n\n3:00 Trees") };
        var preview = await driver.SubmitAsync(form, typed);

        var again = (await driver.PressAsync(preview, "Edit again")).Form!;

        Assert.Equal(typed.Select(field => field.Item2), again.Fields.Select(field => field.InitialValue));
        await driver.SubmitAndPublishAsync(again, ("talks", "Loops\n* They end."));
        Assert.Contains("They end.", driver.Recap, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_that_were_not_published_are_in_the_form_when_it_is_opened_anew()
    {
        await driver.SubmitAsync(await FormAsync(), ("talks", "Loops\n* They unroll."));

        Assert.Equal("Loops\n* They unroll.", (await FormAsync()).Fields[1].InitialValue);
        var other = await driver.InvokeAsync("publish", "write connect-may-2020", asker: "second");
        Assert.DoesNotContain("unroll", other.Form!.Fields[1].InitialValue, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("not a url")]
    [InlineData("tomorrow")]
    public async Task Words_beside_an_address_that_is_refused_are_kept(string address)
    {
        var refused = await driver.SubmitAsync(
            await FormAsync(), ("recording", address), ("talks", "Loops\n* They unroll."));

        Assert.Contains("is no web address", RecapDriver.Text(refused), StringComparison.Ordinal);
        var again = (await driver.PressAsync(refused, "Edit again")).Form!;
        Assert.Equal([address, "Loops\n* They unroll."], again.Fields.Select(field => field.InitialValue));
        var drafts = await driver.Recaps.ReadDraftsAsync("sample", new("local", "organiser"), default);
        Assert.Contains(
            "is no web address",
            RecapDriver.Text(await driver.InvokeAsync("publish", $"post {drafts[0].Reference}")),
            StringComparison.Ordinal);
        Assert.Empty(driver.Platform.Posts);
    }

    [Fact]
    public async Task Words_about_a_meetup_whose_page_is_gone_are_shown_to_be_copied()
    {
        var form = await FormAsync();
        driver.Pages();

        var reply = await driver.SubmitAsync(form, ("talks", "Loops\n* They unroll."));

        Assert.Equal(
            "Loops\n* They unroll.", Assert.Single(reply.Message.Blocks.OfType<Block.Preformatted>()).Text);
    }

    [Theory]
    [InlineData(
        "https://youtu.be/x", "35:45 Loops\nhttps://youtu.be/x?t=90\n* One.",
        "“Loops” begins at 35:45, but its address leads to 1:30.")]
    [InlineData(
        "https://youtu.be/x", "1:00:05 Loops\nhttps://youtu.be/x?t=1h4s",
        "“Loops” begins at 1:00:05, but its address leads to 1:00:04.")]
    [InlineData(
        "https://youtu.be/x?t=90", "35:45 Loops",
        "The address of the recording leads to 1:30, where no talk begins.")]
    [InlineData("https://youtu.be/x", "35:45 Loops\nhttps://youtu.be/x?t=2145\n* One.", null)]
    [InlineData("https://youtu.be/x", "35:45 Loops\nhttps://youtu.be/x?t=35m45s\n* One.", null)]
    [InlineData("https://youtu.be/x?t=2145", "35:45 Loops\n* One.", null)]
    [InlineData("https://youtu.be/x", "35:45 Loops\nhttps://media.example.org/loops\n* One.", null)]
    public async Task An_offset_that_does_not_fit_its_link_is_a_warning(
        string recording, string talks, string? warning)
    {
        var preview = await driver.SubmitAsync(await FormAsync(), ("recording", recording), ("talks", talks));

        var said = preview.Message.Blocks.OfType<Block.Paragraph>().Select(block => PlainTextRenderer.Text(block.Text))
            .Where(text => text.StartsWith('⚠')).ToList();
        Assert.Equal(warning is null ? [] : [$"⚠️ {warning}"], said);
    }

    [Fact]
    public async Task What_is_missing_is_listed()
    {
        var bare = await driver.SubmitAsync(await FormAsync(), ("talks", "Loops\n* One."));
        Assert.Contains("Still missing: the recording; “Trees”, which the programme has.",
            RecapDriver.Text(bare), StringComparison.Ordinal);

        var some = await driver.SubmitAsync(
            await FormAsync(), ("recording", "https://youtu.be/x"), ("talks", "3:00 Loops\n* One.\n\nTrees"));
        Assert.Contains(
            "Still missing: the position in the recording of “Trees”; a takeaway from “Trees”.",
            RecapDriver.Text(some), StringComparison.Ordinal);

        var whole = await driver.SubmitAsync(
            await FormAsync(), ("recording", "https://youtu.be/x"),
            ("talks", "3:00 Loops\n* One.\n\n9:00 Trees\n* Two."));
        Assert.DoesNotContain("Still missing", RecapDriver.Text(whole), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12, 300)]
    [InlineData(12, 700)]
    [InlineData(30, 400)]
    public async Task Talks_that_fill_several_fields_lose_nothing(int count, int length)
    {
        var talks = Enumerable.Range(1, count).Select(number =>
            $"{number}:05 Talk {number} – Anna Example {number}\n* {new string('x', length)} {number}").ToList();
        driver.Pages(Sample.Meetup, Sample.On(2020, 5, 29, "recap-may") with
        {
            Kind = MeetupKind.Recap,
            Links = MeetupLinks.None with { Video = new("https://youtu.be/x") },
            Talks = [.. Enumerable.Range(1, count).Select(number => new Talk($"Talk {number}")
            {
                Speakers = [$"Anna Example {number}"],
                Offset = Duration.FromSeconds((number * 60) + 5),
                Video = new($"https://youtu.be/x?t={(number * 60) + 5}s"),
                Takeaways = [$"{new string('x', length)} {number}"],
            })],
        });

        var form = await FormAsync("recap-may");
        Assert.InRange(form.Fields.Count, 1, 5);
        Assert.All(form.Fields, field => Assert.InRange(field.InitialValue.Length, 0, field.MaxLength));
        await driver.SubmitAndPublishAsync(form, ("recording", "https://youtu.be/x?si=2"));

        var words = Assert.Single(await driver.Recaps.ReadAsync("sample", default)).Words;
        Assert.Equal(string.Join("\n\n", talks), words.Talks);
        var again = (await driver.PressAsync(
            await driver.SubmitAsync(await FormAsync("recap-may")), "Edit again")).Form!;
        await driver.SubmitAndPublishAsync(again, ("recording", "https://youtu.be/x?si=3"));
        Assert.Equal(words.Talks, (await driver.Recaps.ReadAsync("sample", default))[^1].Words.Talks);
    }

    private async Task<Form> FormAsync(string id = "connect-may-2020") =>
        (await driver.InvokeAsync("publish", $"write {id}")).Form!;
}
