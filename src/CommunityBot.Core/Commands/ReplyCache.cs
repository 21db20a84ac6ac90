using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Cache of replies that are the same for every caller: after an announcement mentions a few hundred members, most of
/// them send the same commands within a minute. Entries belong to a calendar and are dropped with it.
/// </summary>
internal sealed class ReplyCache
{
    /// <summary>Entries of all calendars. With one more, all are dropped: they are valid for a minute anyway.</summary>
    private const int Capacity = 1000;

    /// <summary>Longer arguments are seldom sent twice.</summary>
    private const int LongestArguments = 100;

    private volatile Entries entries = new();

    /// <summary>The cached reply to the same invocation while it is valid; otherwise null.</summary>
    public CommandReply? Find(CommandSpec spec, CommandRequest request) =>
        entries.ByCalendar.TryGetValue(request.Calendar, out var kept)
        && KeyOf(spec, request) is { } key
        && kept.TryGetValue(key, out var known)
        && ReferenceEquals(known.Phrases, request.Phrases)
        && known.From <= request.Now && request.Now < known.Until
            ? known.Reply
            : null;

    /// <summary>Caches the reply if it is the same for every caller.</summary>
    /// <returns>The reply, marked as cacheable if it was cached.</returns>
    public CommandReply Add(CommandSpec spec, CommandRequest request, CommandReply reply, Instant? expiresAt)
    {
        if (expiresAt is not { } until || KeyOf(spec, request) is not { } key)
        {
            return reply;
        }

        reply = reply with { IsCacheable = true };
        var all = entries;
        if (Interlocked.Increment(ref all.Count) > Capacity)
        {
            entries = all = new Entries { Count = 1 };
        }

        all.ByCalendar.GetOrAdd(request.Calendar, _ => [])[key] =
            new Entry(reply, request.Phrases, request.Now, until);
        return reply;
    }

    /// <summary>Null for an invocation that is not cached: a message command, or one with long arguments.</summary>
    private static Key? KeyOf(CommandSpec spec, CommandRequest request)
    {
        var invocation = request.Invocation;
        var arguments = invocation.Text;
        foreach (var (name, value) in invocation.Options)
        {
            arguments = $"{name}\n{value}\n{arguments}";
        }

        return invocation.TargetMessage is null && arguments.Length <= LongestArguments
            ? new Key(spec.Name, request.Phrases.Language, arguments)
            : null;
    }

    private sealed class Entries
    {
        public readonly ConditionalWeakTable<MeetupCalendar, ConcurrentDictionary<Key, Entry>> ByCalendar = [];

        /// <summary>Of entries that were added, also of those that replaced others.</summary>
        public int Count;
    }

    private readonly record struct Key(string Command, string Language, string Arguments);

    /// <param name="From">Time of the invocation; a clock that was set back invalidates the entry.</param>
    private sealed record Entry(CommandReply Reply, Phrases Phrases, Instant From, Instant Until);
}
