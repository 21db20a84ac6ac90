using CommunityBot.Core.Communities;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Posts of which nobody can tell whether they stand. The bot keeps looking and never sends them again blindly; an
/// organiser who has looked into the channel can say what is to become of one.
/// </summary>
public sealed class UnresolvedPosts(ILedger ledger, IClock clock)
{
    internal const string Command = "outcome";

    internal const string Again = "again";

    internal const string Leave = "leave";

    /// <summary>What stands under the notice that asks organisers to look.</summary>
    /// <param name="reference">The post's <see cref="PostKey.Ref"/>.</param>
    internal static Block.Buttons ButtonsFor(string reference, Phrases phrases) => new(
    [
        new Button.Invoke(phrases.Organisers.PostIt, Command, $"{Again} {reference}"),
        new Button.Invoke(phrases.Organisers.LeaveIt, Command, $"{Leave} {reference}"),
    ]);

    /// <param name="reference">The post's <see cref="PostKey.Ref"/>, as the notice's buttons carry it.</param>
    /// <param name="again">True when it does not stand and is to be posted; false when it is to be left as it
    /// is.</param>
    public async Task<ResolveResult> ResolveAsync(
        Community community, string reference, bool again, CancellationToken cancellation)
    {
        var entries = await ledger.ReadAsync(community.Id, cancellation);
        if (entries.FirstOrDefault(entry => entry.Key.Ref == reference) is not { } entry)
        {
            return ResolveResult.NotFound;
        }

        if (entry.State is not PostState.Unknown)
        {
            return entry.IsFinal ? ResolveResult.AlreadyResolved : ResolveResult.Busy;
        }

        // Under the entry's own fence: whoever claims it at this moment has a higher one, and this is refused.
        var settled = again
            ? entry with
            {
                State = PostState.Waiting,
                MayBePosted = false,
                NotBefore = clock.GetCurrentInstant(),
                Reason = "an organiser asked for it again"
            }
            : entry with { State = PostState.Refused, NotBefore = null, Reason = "an organiser left it as it is" };
        return !await ledger.RecordAsync(settled with { LeaseUntil = null }, cancellation) ? ResolveResult.Busy
            : again ? ResolveResult.ToBePosted
            : ResolveResult.Left;
    }
}

/// <summary>What an organiser's word on an open post came to.</summary>
public enum ResolveResult
{
    /// <summary>There is no such post.</summary>
    NotFound,

    /// <summary>It was found, refused or settled meanwhile; nothing was changed.</summary>
    AlreadyResolved,

    /// <summary>It is being looked for at this moment; nothing was changed.</summary>
    Busy,

    /// <summary>It goes out with the next round, unless its time is over by then.</summary>
    ToBePosted,

    /// <summary>Nothing more will be done about it.</summary>
    Left,
}
