using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>The fields of a page that the model uses.</summary>
internal sealed record ModelPage(LocalDate Date, int Title, int Place, bool IsCancelled);

/// <summary>
/// A simple model, in steps of a minute, of what a channel should show of one meetup: one announcement, ten minutes
/// after the last edit of a new page; a notice, ten minutes after the last edit; and a reminder a week before each date
/// that was announced well before it.
/// </summary>
internal sealed class ChannelModel(Instant start)
{
    private static readonly Duration Debounce = Duration.FromMinutes(10);

    /// <summary>A reminder due so soon after the announcement is covered by it.</summary>
    private static readonly Duration ReminderDistance = Duration.FromMinutes(15);

    private Instant? announcedAt;
    private ModelPage? published;
    private ModelPage? debounced;
    private Instant debouncedSince;

    /// <summary>Null before the first reading: pages that exist when the bot is new do not rest.</summary>
    private (ModelPage? Page, Instant Since)? resting;

    public Instant Now { get; set; } = start;

    /// <summary>Null while there is no page.</summary>
    public ModelPage? Page { get; set; }

    public List<string> Expected { get; } = [];

    public bool IsAnnounced => announcedAt is not null;

    /// <summary>Observes the page: a change starts the debounce.</summary>
    public void Observe()
    {
        var pending = Page is { } page && published is { } known && Differs(known, page) ? page : null;
        if (pending is null)
        {
            debounced = null;
        }
        else if (debounced != pending)
        {
            (debounced, debouncedSince) = (pending, Now);
        }

        if (resting?.Page != Page || resting is null)
        {
            resting = (Page, resting is null ? Instant.MinValue : Now);
        }
    }

    /// <summary>Simulates a process restart, which starts the debounce again.</summary>
    public void Restart() => debounced = null;

    public void RunUntil(Instant end)
    {
        Step();
        while (Now < end)
        {
            Now += Duration.FromMinutes(1);
            Step();
        }
    }

    public void Step()
    {
        Observe();
        if (Page is not { } page)
        {
            return;
        }

        var beginning = StartOf(page.Date);
        var hasRested = resting is { } rest && (rest.Since == Instant.MinValue || Now >= rest.Since + Debounce);
        if (announcedAt is null && hasRested && !page.IsCancelled
            && Now >= StartOf(page.Date.PlusDays(-21)) && Now < beginning)
        {
            (announcedAt, published) = (Now, page);
            Expected.Add("announced");
        }

        if (debounced is not null && Now >= debouncedSince + Debounce)
        {
            Expected.Add(page.IsCancelled ? "cancelled" : published!.IsCancelled ? "reinstated" : "changed");
            (published, debounced) = (page, null);
        }

        var reminder = $"week-before@{NodaTime.Text.LocalDatePattern.Iso.Format(page.Date)}";
        var due = StartOf(page.Date.PlusDays(-7));
        if (!page.IsCancelled
            && announcedAt + ReminderDistance < due
            && Now >= due
            && Now < due + Duration.FromDays(1)
            && !Expected.Contains(reminder))
        {
            Expected.Add(reminder);
        }
    }

    /// <summary>13:00 in London in summer.</summary>
    private static Instant StartOf(LocalDate date) => date.At(new LocalTime(12, 0)).InUtc().ToInstant();

    private static bool Differs(ModelPage published, ModelPage page) =>
        page.IsCancelled ? !published.IsCancelled : published.IsCancelled || published != page;
}
