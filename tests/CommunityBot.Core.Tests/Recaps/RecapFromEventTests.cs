using CommunityBot.Content;
using CommunityBot.Content.Pages;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Tests.Takeaways;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Recaps;

/// <summary>
/// The recap page of a real evening, written anew in the form from the event's data alone, has all its facts.
/// </summary>
public sealed class RecapFromEventTests
{
    private static readonly Meetup Seed = Read(
        "recaps/cloud-native-london-november-2020.md",
        File.ReadAllBytes(Path.Combine(
            Repository.Root, "content", "recaps", "cloud-native-london-november-2020.md")));

    private readonly RecapDriver driver = new(Instant.FromUtc(2020, 11, 5, 12, 0));

    public RecapFromEventTests() => driver.Pages(Event, Next);

    /// <summary>What was known before the evening.</summary>
    private static Meetup Event => Sample.On(2020, 11, 4, "november") with
    {
        Title = "Cloud Native London November 2020",
        Sponsors = Seed.Sponsors,
        Agenda = [.. Seed.Talks.Select(talk => new AgendaItem(talk.Title) { Speakers = talk.Speakers })],
        Speakers = [],
    };

    private static Meetup Next => Sample.On(2020, 12, 2, "december") with
    {
        Links = MeetupLinks.None with { Registration = Seed.Next!.Registration },
        Speakers = [.. Seed.Next.Speakers.Select(name => new Speaker(name))],
    };

    [Fact]
    public async Task It_has_every_fact_of_the_page_when_it_is_published_and_corrected()
    {
        var form = (await driver.InvokeAsync("recap", "november")).Form!;
        var lines = RecapWords.Of(Seed, Sample.Community.Phrases).Talks;
        await driver.SubmitAndPublishAsync(form, ("recording", $"{Seed.Links.Video}"), ("talks", "x – Y\n* z"));
        await driver.SubmitAndPublishAsync(
            (await driver.InvokeAsync("publish", "write november")).Form!, ("talks", lines));

        Assert.Equal(3, Seed.Talks.Count);
        Assert.All(Facts(Seed), fact => Assert.Contains(fact, driver.Recap, StringComparison.Ordinal));
        Assert.Single(driver.Platform.Posts);
    }

    [Fact]
    public async Task Written_read_and_written_again_it_is_the_same_page()
    {
        var form = (await driver.InvokeAsync("recap", "november")).Form!;
        await driver.SubmitAndPublishAsync(
            form, ("recording", $"{Seed.Links.Video}"),
            ("talks", RecapWords.Of(Seed, Sample.Community.Phrases).Talks));
        var first = Page();

        var read = Read(first.Name, first.ToBytes());
        await driver.Recaps.SaveAsync(
            new RecapFile("sample", "november", first.Name, ["-"], [RecapWords.FingerprintOf(read)]), default);
        driver.Pages(Event, Next, read);
        await driver.PassAsync(Duration.FromMinutes(1));
        var again = Page();

        Assert.Equal(first.Text, again.Text);
        Assert.All(Seed.Talks.Zip(read.Talks), pair =>
        {
            Assert.Equal(pair.First.Title, pair.Second.Title);
            Assert.Equal(pair.First.Speakers, pair.Second.Speakers);
            Assert.Equal(pair.First.Offset, pair.Second.Offset);
            Assert.Equal(pair.First.Takeaways, pair.Second.Takeaways);
        });
        Assert.Equal(Seed.Sponsors, read.Sponsors);
        Assert.Equal((Seed.Next!.Date, Seed.Next.Registration), (read.Next?.Date, read.Next?.Registration));
        Assert.All(Facts(Seed), fact => Assert.Contains(fact, driver.Recap, StringComparison.Ordinal));
        Assert.Single(driver.Platform.Posts, post => post.Key.Kind == "recap");
    }

    private static IEnumerable<string> Facts(Meetup recap) =>
    [
        .. recap.Talks.SelectMany(talk => (string[])
            [
                talk.Title, .. talk.Speakers, $"watch from {Recording.Clock(talk.Offset!.Value)}",
                .. talk.Takeaways.Select(line => PlainTextRenderer.Text(MarkdownBlocks.Line(line))),
            ]),
        .. recap.Sponsors.Select(sponsor => $"{sponsor.Name} ({sponsor.Url})"),
        $"{recap.Links.Video}",
        "Wednesday 2 December 2020",
        $"{recap.Next!.Registration}",
        .. recap.Next.Speakers,
    ];

    private static Meetup Read(string path, byte[] bytes) => Assert.Single(
        new ContentLibrary([new RecapPageFormat()])
            .Read(ContentDocument.Decode(path, bytes), new ReadingContext(Sample.Meetup.When.Zone)).Meetups);

    private Attachment Page()
    {
        var calendar = driver.Calendar;
        return RecapPageWriter.PageOf(
            Assert.Single(calendar.Written), driver.Clock.Now, calendar, Sample.Community.Phrases).Page;
    }
}
