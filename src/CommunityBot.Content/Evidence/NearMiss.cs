using CommunityBot.Content.Pages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Reports a page that looks like an event and is not used as one, so that no event is passed over without a word.
/// Ordinary posts get no note: one fact is not enough.
/// </summary>
internal static class NearMiss
{
    public static void Report(PageFacts facts)
    {
        var (page, read, date, invitation) = facts;
        if (PageClass.IsIndex(page.FileName))
        {
            return;
        }

        if (!facts.HasDay && RuleInWords.Find(page) is { } rule && (rule.HasHour || IsPlausible(facts)))
        {
            Add(page, rule.Line, $"it names a rule (\"{rule.Words}\") and no day");
            return;
        }

        if (invitation is { Weight: >= 2 } || Looks(facts) >= 2)
        {
            Add(page, invitation?.Line ?? date.Line, Missing(page, read));
        }
    }

    private static void Add(Page page, int line, string because) =>
        page.Report.Add("looks-like-event", line, $"Looks like an event; not used because {because}.");

    /// <summary>What says "event" apart from a day and an hour, which every post has.</summary>
    private static int Looks(PageFacts facts) =>
        (facts.Page.Class.HasEventLayout ? 2 : facts.Page.Class.IsEventByLayout ? 1 : 0)
        + (facts.Page.Class.HasEventTag ? 1 : 0)
        + (facts.Page.Class.IsInEventFolder ? 1 : 0)
        + (facts.HasEventKeys ? 1 : 0)
        + (facts.HasEventTitle ? 1 : 0)
        + (facts.HasSignUp ? 1 : 0)
        + (facts.Read.Venue is not null ? 1 : 0)
        - (facts.Page.Class.IsPost ? 1 : 0);

    private static bool IsPlausible(PageFacts facts) =>
        facts.Invitation is not null || facts.HasHour || facts.Read.Venue is not null || Looks(facts) > 0;

    private static string Missing(Page page, Meetup read)
    {
        var missing = new List<string>();
        if (read.When.Date is null)
        {
            missing.Add(page.Published is null
                ? "no day"
                : "no day (its 'date' is taken for the day of publication)");
        }

        if (read.When.StartsAt is null)
        {
            missing.Add("no hour");
        }

        if (read.Venue is null)
        {
            missing.Add("no place");
        }

        if (read.Links.Registration is null)
        {
            missing.Add("no link to sign up");
        }

        return missing.Count == 0 ? "more says that it is a post" : $"it names {string.Join(", ", missing)}";
    }
}
