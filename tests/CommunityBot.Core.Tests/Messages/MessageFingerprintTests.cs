using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Tests.Messages;

/// <summary>Fingerprints that an earlier version stored stay equal.</summary>
public sealed class MessageFingerprintTests
{
    private static readonly CalendarEntry Entry = new(
        "Rust evening", Instant.FromUtc(2031, 2, 6, 18, 30), Instant.FromUtc(2031, 2, 6, 21, 0), "Town Hall");

    [Fact]
    public void A_scheduled_event_has_the_fingerprint_of_version_0_1() =>
        Assert.Equal("00993e98801396d2", MessageFingerprint.Of(new Message("Rust evening") { Entry = Entry }));

    [Fact]
    public void Every_property_of_a_scheduled_event_changes_the_fingerprint()
    {
        CalendarEntry?[] entries =
        [
            null,
            Entry,
            Entry with { Name = "Go evening" },
            Entry with { Start = Entry.Start + Duration.FromHours(1) },
            Entry with { End = Entry.End + Duration.FromHours(1) },
            Entry with { Location = "Library" },
            Entry with { IsOff = true },
            Entry with { Join = new Uri("https://meet.example/room") },
            Entry with { Cover = new Uri("https://example.org/a.png") },
        ];

        Assert.Distinct(entries.Select(entry => MessageFingerprint.Of(new Message("x") { Entry = entry })));
    }
}
