using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Content.Calendars;
using CommunityBot.ContentLoading;
using CommunityBot.ContentLoading.Feeds;
using CommunityBot.Testing;

using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.ContentLoading.Feeds;

/// <summary>Creates feeds of "localhost" with every format and with a manually advanced clock.</summary>
internal sealed class FeedFixture : IDisposable
{
    private readonly HashSet<string> allowed = ["localhost"];
    private readonly ServiceProvider abilities;
    private readonly FeedHttpHandler line;
    private readonly TimeProvider time;

    public FeedFixture(TimeProvider time)
    {
        this.time = time;
        line = new FeedHttpHandler(allowed);
        abilities = new ServiceCollection()
            .AddAbilities()
            .AddSingleton<CommunityBot.Core.Meetups.IRecurrenceRules, RecurrenceRules>()
            .AddSingleton<ContentLibrary>()
            .BuildServiceProvider();
    }

    public ContentLibrary Library => abilities.GetRequiredService<ContentLibrary>();

    /// <summary>A feed called "calendar", polled at the default interval without jitter.</summary>
    public Feed Feed(Uri address, string storage, string name = "calendar")
    {
        var source = new FeedSource(name, FeedAddress.Parse(address.AbsoluteUri, allowed, out _)!);
        return new Feed(
            source,
            Sample.London,
            new FeedReader(Library, new ReadingContext(Sample.London)),
            new FeedDownload(line, allowed, time),
            new FeedCache(storage, Sample.Community.Id, source.Address),
            time,
            time,
            random: () => 0);
    }

    public void Dispose()
    {
        line.Dispose();
        abilities.Dispose();
    }
}
