using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Cache of replies or suggestions that are the same for every caller: after an announcement mentions a few hundred
/// members, most of them send the same commands within a minute. Entries belong to a calendar and are dropped with it.
/// </summary>
internal sealed class AnswerCache<T>
    where T : class
{
    /// <summary>Entries of all calendars. With one more, all are dropped: they are valid for minutes anyway.</summary>
    private const int Capacity = 1000;

    /// <summary>Longer arguments are seldom sent twice.</summary>
    private const int LongestArguments = 100;

    private volatile Entries entries = new();

    /// <summary>The cached answer to the same invocation while it is valid; otherwise null.</summary>
    /// <param name="detail">What the answer depends on besides the invocation.</param>
    public T? Find(CommandSpec spec, CommandRequest request, string detail = "") =>
        entries.ByCalendar.TryGetValue(request.Calendar, out var kept)
        && request.Phrases is var phrases
        && KeyOf(spec, request.Invocation, phrases, detail) is { } key
        && kept.TryGetValue(key, out var known)
        && ReferenceEquals(known.Phrases, phrases)
        && known.From <= request.Now && request.Now < known.Until
            ? known.Answer
            : null;

    /// <summary>Caches an answer that is the same for every caller.</summary>
    /// <returns>False for an invocation that is not cached: a message command, or one with long arguments.</returns>
    public bool Add(CommandSpec spec, CommandRequest request, T answer, Instant until, string detail = "")
    {
        var phrases = request.Phrases;
        if (KeyOf(spec, request.Invocation, phrases, detail) is not { } key)
        {
            return false;
        }

        var all = entries;
        if (Interlocked.Increment(ref all.Count) > Capacity)
        {
            entries = all = new Entries { Count = 1 };
        }

        all.ByCalendar.GetOrAdd(request.Calendar, _ => [])[key] = new Entry(answer, phrases, request.Now, until);
        return true;
    }

    private static Key? KeyOf(CommandSpec spec, CommandInvocation invocation, Phrases phrases, string detail)
    {
        var arguments = invocation.Text;
        foreach (var (name, value) in invocation.Options)
        {
            arguments = $"{name}\n{value}\n{arguments}";
        }

        return invocation.TargetMessage is null && arguments.Length + detail.Length <= LongestArguments
            ? new Key(spec.Name, phrases.Language, arguments, detail)
            : null;
    }

    private sealed class Entries
    {
        public readonly ConditionalWeakTable<MeetupCalendar, ConcurrentDictionary<Key, Entry>> ByCalendar = [];

        /// <summary>Of entries that were added, also of those that replaced others.</summary>
        public int Count;
    }

    private readonly record struct Key(string Command, string Language, string Arguments, string Detail);

    /// <param name="From">Time of the invocation; a clock that was set back invalidates the entry.</param>
    private sealed record Entry(T Answer, Phrases Phrases, Instant From, Instant Until);
}
