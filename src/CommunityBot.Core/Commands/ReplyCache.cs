using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Cache of replies that are the same for every caller: after an announcement mentions a few hundred members, most of
/// them send the same command within a minute. Entries belong to a calendar and are dropped with it.
/// </summary>
internal sealed class ReplyCache
{
    private readonly ConditionalWeakTable<
        MeetupCalendar, ConcurrentDictionary<(string Command, string Language), Entry>> entriesByCalendar = [];

    /// <summary>The cached reply to the same invocation while it is valid; otherwise null.</summary>
    public CommandReply? Find(CommandSpec spec, CommandRequest request) =>
        HasNoArguments(request.Invocation)
        && entriesByCalendar.TryGetValue(request.Calendar, out var kept)
        && kept.TryGetValue((spec.Name, request.Phrases.Language), out var known)
        && ReferenceEquals(known.Phrases, request.Phrases)
        && known.From <= request.Now && request.Now < known.Until
            ? known.Reply
            : null;

    /// <summary>Caches the reply if it is the same for every caller.</summary>
    /// <returns>The reply, marked as cacheable if it was cached.</returns>
    public CommandReply Add(CommandSpec spec, CommandRequest request, CommandReply reply, Instant? expiresAt)
    {
        if (expiresAt is not { } until || !HasNoArguments(request.Invocation))
        {
            return reply;
        }

        reply = reply with { IsCacheable = true };
        entriesByCalendar.GetOrAdd(request.Calendar, _ => [])[(spec.Name, request.Phrases.Language)] =
            new Entry(reply, request.Phrases, request.Now, until);
        return reply;
    }

    /// <summary>Invocations with arguments are not cached.</summary>
    private static bool HasNoArguments(CommandInvocation invocation) =>
        invocation.Options.Count == 0 && invocation.TargetMessage is null && string.IsNullOrWhiteSpace(invocation.Text);

    /// <param name="From">Time of the invocation; a clock that was set back invalidates the entry.</param>
    private sealed record Entry(CommandReply Reply, Phrases Phrases, Instant From, Instant Until);
}
