using NodaTime;

namespace CommunityBot.Core.Identity;

/// <summary>
/// What the bot remembers of a meetup from one reading to the next: under which lineage its posts are keyed, whether
/// its page is still there, and what organisers have decided about it.
/// </summary>
/// <param name="Lineage">
/// Key of its posts and reminders; unchanged when the page is renamed or the calendar entry is moved.
/// </param>
public sealed record KnownMeetup(string Community, string Lineage)
{
    /// <summary>
    /// Lineage of the row that records that a community has been read before; without it, all pages are new because
    /// the bot is, and none of them rests before it is announced.
    /// </summary>
    internal const string FirstReading = "";

    /// <summary>The ids by which the meetup is recognised in a reading; see <see cref="MeetupKeys"/>.</summary>
    public IReadOnlyList<string> Ids { get; init; } = [];

    /// <summary>The document or feed that it was last read from.</summary>
    public string Source { get; init; } = "";

    /// <summary>The facts of the last reading (<c>MeetupSnapshot.Text</c>).</summary>
    public string Facts { get; init; } = "";

    /// <summary>
    /// A sketch of its text (<see cref="TextSketch"/>), or of a series its dates
    /// (<see cref="SeriesDates"/>).
    /// </summary>
    public string Sketch { get; init; } = "";

    /// <summary>When it was first read; <see cref="Instant.MinValue"/> if the bot was new then.</summary>
    public Instant FirstSeen { get; init; }

    /// <summary>Since when its facts are unchanged; a new page is announced once they rest.</summary>
    public Instant Since { get; init; }

    /// <summary>When its page was first missing; null while it is there.</summary>
    public Instant? GoneSince { get; init; }

    /// <summary>What organisers have decided about its missing page; null while nobody has.</summary>
    public GoneDecision? Decision { get; init; }

    /// <summary>Set for a change that organisers have to confirm, because many pages changed at once.</summary>
    public ChangeReview? Review { get; init; }

    /// <summary>True if nothing that is stored differs.</summary>
    public bool IsSameAs(KnownMeetup other) => this with { Ids = [] } == other with { Ids = [] } &&
        Ids.SequenceEqual(other.Ids, StringComparer.Ordinal);
}

/// <summary>An organiser's decision about a meetup whose page is gone.</summary>
public enum GoneDecision
{
    /// <summary>It does not take place; members are notified.</summary>
    Cancelled,

    /// <summary>Its posts stay as they are, and nothing more is posted.</summary>
    Left,
}

/// <summary>The review of one change among many that one reading brought.</summary>
/// <param name="Since">The reading; changes with the same moment are one question.</param>
/// <param name="Decision">Null while organisers have not decided.</param>
/// <param name="Facts">The facts to which the decision applies; a later change is a change like any other.</param>
public sealed record ChangeReview(Instant Since, ReviewDecision? Decision, string Facts);

/// <summary>An organiser's decision about a change.</summary>
public enum ReviewDecision
{
    /// <summary>Members are notified.</summary>
    Notify,

    /// <summary>Posted messages are edited without a notice.</summary>
    EditOnly,
}
