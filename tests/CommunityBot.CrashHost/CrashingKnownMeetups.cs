using CommunityBot.Core.Identity;

namespace CommunityBot.CrashHost;

/// <summary>Known meetups whose process may be killed before and after each write.</summary>
internal sealed class CrashingKnownMeetups(IKnownMeetups inner, CrashPoint crashPoint) : IKnownMeetups
{
    public Task<IReadOnlyList<KnownMeetup>> ReadAsync(string community, CancellationToken cancellation) =>
        inner.ReadAsync(community, cancellation);

    public async Task WriteAsync(
        string community, IReadOnlyList<KnownMeetup> written, IReadOnlyList<string> removed,
        CancellationToken cancellation)
    {
        crashPoint.At("recognising");
        await inner.WriteAsync(community, written, removed, cancellation);
        crashPoint.At("recognised");
    }
}
