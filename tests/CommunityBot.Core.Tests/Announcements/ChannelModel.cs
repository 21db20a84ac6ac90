using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>The fields of a page that the model uses.</summary>
internal sealed record ModelPage(LocalDate Date, int Title, int Place, bool IsCancelled);

/// <summary>
/// A simple model, in steps of a minute, of what a channel should show of one meetup: one announcement, a notice ten
/// minutes after the last edit, and a reminder a week before each date that was announced in time.
/// </summary>
internal sealed class ChannelModel(Instant start)
{
    private static readonly Duration Rest = Duration.FromMinutes(10);

    private Instant? announcedAt;
    private ModelPage? told;
    private ModelPage? resting;
    private Instant restingSince;

    public Instant Now { get; set; } = start;

    /// <summary>Null while there is no page.</summary>
    public ModelPage? Page { get; set; }

    public List<string> Expected { get; } = [];

    public bool IsAnnounced => announcedAt is not null;

    /// <summary>Observes the page: a change starts the debounce.</summary>
    public void Look()
    {
        var pending = Page is { } page && told is { } known && Differs(known, page) ? page : null;
        if (pending is null)
        {
            resting = null;
        }
        else if (resting != pending)
        {
            (resting, restingSince) = (pending, Now);
        }
    }

    /// <summary>Simulates a process restart, which starts the debounce again.</summary>
    public void Forget() => resting = null;

    public void LiveUntil(Instant end)
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
        Look();
        if (Page is not { } page)
        {
            return;
        }

        var beginning = Beginning(page.Date);
        if (announcedAt is null && !page.IsCancelled && Now >= Beginning(page.Date.PlusDays(-21)) && Now < beginning)
        {
            (announcedAt, told) = (Now, page);
            Expected.Add("announced");
        }

        if (resting is not null && Now >= restingSince + Rest)
        {
            Expected.Add(page.IsCancelled ? "cancelled" : told!.IsCancelled ? "reinstated" : "changed");
            (told, resting) = (page, null);
        }

        var reminder = $"week-before@{NodaTime.Text.LocalDatePattern.Iso.Format(page.Date)}";
        var due = Beginning(page.Date.PlusDays(-7));
        if (!page.IsCancelled
            && announcedAt < due
            && Now >= due
            && Now < due + Duration.FromDays(1)
            && !Expected.Contains(reminder))
        {
            Expected.Add(reminder);
        }
    }

    /// <summary>13:00 in London in summer.</summary>
    private static Instant Beginning(LocalDate date) => date.At(new LocalTime(12, 0)).InUtc().ToInstant();

    private static bool Differs(ModelPage told, ModelPage page) =>
        page.IsCancelled ? !told.IsCancelled : told.IsCancelled || told != page;
}
