using CommunityBot.Content.Pages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// What a page has and how it is filed, for <see cref="EventWords"/>. Each fact says little; how much, and for or
/// against an event, is in the table of weights by its name here.
/// </summary>
internal static class EventFacts
{
    private static readonly int[] Sums = [-6, -3, -1, 0, 1, 2];

    private static readonly int[] Few = [1, 3, 6, 12];

    private static readonly int[] Lengths = [1, 15, 30, 60, 120, 250, 500, 1000];

    private static readonly int[] Headings = [1, 3, 6, 12, 25];

    /// <param name="sum">What the rules weigh together.</param>
    public static IReadOnlyList<string> Of(PageFacts facts, int sum)
    {
        var found = new WeighedFacts();
        AddRead(facts, found);
        AddPlace(facts, found);
        AddText(facts.Page, found);
        found.AddSteps("sum", sum, Sums);
        return found.Names;
    }

    /// <summary>What was read from the page.</summary>
    private static void AddRead(PageFacts facts, WeighedFacts found)
    {
        var (read, date) = (facts.Read, facts.Date);
        if (facts.HasDay)
        {
            found.Add("day");
            found.Add(NameOf(date.Source));
            found.AddIf(date.IsInTitle, "day-in-title");
            found.AddIf(date.IsHeld, "day-it-is-held");
            found.AddIf(date.IsOver, "day-it-was-held");
            found.AddIf(facts.IsAhead, "day-after-posting");
            found.AddIf(facts.IsTimestamp, "day-with-seconds");
            found.AddIf(facts.Page.FileDate == read.When.Date, "day-of-file");
            found.AddIf(facts.Page.Published == read.When.Date, "day-of-publication");
            found.AddIf(read.When.Date < facts.Page.Published, "day-before-publication");
        }

        found.AddIf(facts.HasHour, "hour");
        found.AddIf(read.When.EndsAt is not null, "end");
        found.AddIf(read.Venue is not null, "venue");
        found.AddIf(read.Venue is { IsOnline: true }, "online");
        found.AddIf(read.Venue is { Address: not null }, "address");
        found.AddIf(read.Speakers.Count > 0, "speakers");
        found.AddIf(read.Speakers.Count > 4, "many-speakers");
        found.AddIf(read.Agenda.Count > 0, "agenda");
        found.AddIf(read.Agenda.Count(item => item.Start is not null) > 1, "timed-agenda");
        found.AddIf(read.Links.Registration is not null, "registration");
        found.AddIf(facts.HasSignUp, "sign-up");
        found.AddIf(read.Links.Join is not null, "join");
        found.AddIf(read.Status is not MeetupStatus.Scheduled, "status");
        found.AddIf(facts.HasEventKeys, "event-keys");
        found.AddIf(facts.HasEventTitle, "event-title");
        found.AddIf(read.Title is null, "no-title");
        if (facts.Invitation is { } invitation)
        {
            found.Add("invitation");
            found.AddSteps("invitation", invitation.Weight, 1, 2, 3);
        }
    }

    /// <summary>How the site files the page.</summary>
    private static void AddPlace(PageFacts facts, WeighedFacts found)
    {
        var page = facts.Page;
        found.AddIf(page.Class.IsPost, "post");
        found.AddIf(page.Class.IsInEventFolder, "event-folder");
        found.AddIf(page.Class.HasEventLayout, "event-layout");
        found.AddIf(page.Class.IsEventByLayout, "event-by-layout");
        found.AddIf(page.Class.HasEventTag, "event-tag");
        found.AddIf(PostEvidence.HasAuthor(page), "author");
        found.AddIf(page.Published is not null, "published");
        found.AddIf(page.FileDate is not null, "file-day");
        found.AddIf(page.FileMonth is not null, "file-month");
        found.AddIf(facts.IsOnlyPageOfItsFolder, "readme");
        found.AddIf(PageClass.IsIndex(page.FileName), "index-of-section");
        found.AddIf(page.FileName.StartsWith("index.", StringComparison.Ordinal), "index");
        found.AddIf(page.Header.IsEmpty, "no-header");
    }

    /// <summary>How long the text is, and what it is full of.</summary>
    private static void AddText(Page page, WeighedFacts found)
    {
        var figures = default(WordFigures);
        foreach (var line in page.Body.Lines)
        {
            figures.Add(line.Folded);
            if (figures.IsFull)
            {
                break;
            }
        }

        found.AddSteps("words", figures.Words, Lengths);
        found.AddSteps("months", figures.Months, Few);
        found.AddSteps("hours", figures.Hours, Few);
        found.AddSteps("years", figures.Years, Few);
        found.AddSteps("days", figures.Days, Few);
        found.AddSteps("headings", page.Body.Sections.Count(section => section.Heading is not null), Headings);
        var links = page.Body.Links.Count;
        found.AddIf(links == 0, "no-links");
        found.AddSteps("links", links, 11, 31);
    }

    private static string NameOf(DateSource source) => source switch
    {
        DateSource.EventKey => "day-from-key",
        DateSource.PlainKey => "day-from-plain-key",
        DateSource.Title => "day-from-title",
        DateSource.Label => "day-from-label",
        DateSource.Invitation => "day-from-invitation",
        DateSource.Relative => "day-near-posting",
        DateSource.DateLine => "day-on-its-line",
        DateSource.Sentence => "day-from-sentence",
        DateSource.FileName => "day-from-file",
        _ => "day-from-elsewhere",
    };
}
