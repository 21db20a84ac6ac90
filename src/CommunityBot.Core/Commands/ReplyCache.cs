using System.Collections.Concurrent;
using System.Runtime.CompilerServices;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Answers that are the same for everybody, kept for as long as they are true: when an announcement has rung a few
/// hundred people, most of them ask the same thing in the same minute. They are kept with the calendar that they tell
/// of, and go with it.
/// </summary>
internal sealed class ReplyCache
{
    private readonly ConditionalWeakTable<MeetupCalendar,
        ConcurrentDictionary<(string Command, string Language), Entry>> ofCalendar = [];

    /// <summary>The answer that was given to the same question, when it is still true; else null.</summary>
    public CommandReply? Find(CommandSpec asked, CommandRequest request) =>
        IsBare(request.Call)
        && ofCalendar.TryGetValue(request.Calendar, out var kept)
        && kept.TryGetValue((asked.Name, request.Phrases.Language), out var known)
        && ReferenceEquals(known.Phrases, request.Phrases)
        && known.From <= request.Now && request.Now < known.Until
            ? known.Reply
            : null;

    /// <summary>Keeps the answer when it is one for everybody.</summary>
    /// <returns>What to give: the same, marked as kept.</returns>
    public CommandReply Add(CommandSpec asked, CommandRequest request, CommandReply reply, Instant? goodUntil)
    {
        if (goodUntil is not { } until || !IsBare(request.Call))
        {
            return reply;
        }

        reply = reply with { IsCacheable = true };
        ofCalendar.GetOrAdd(request.Calendar, _ => [])[(asked.Name, request.Phrases.Language)] =
            new Entry(reply, request.Phrases, request.Now, until);
        return reply;
    }

    /// <summary>What is said along with a command makes it somebody's own question.</summary>
    private static bool IsBare(CommandInvocation invocation) =>
        invocation.Options.Count == 0 && invocation.TargetMessage is null && string.IsNullOrWhiteSpace(invocation.Text);

    /// <param name="From">When it was asked; a clock that was set back asks anew.</param>
    private sealed record Entry(CommandReply Reply, Phrases Phrases, Instant From, Instant Until);
}
