using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>What says that a page is an event.</summary>
internal static class EventEvidence
{
    /// <summary>Keys of the hour at which something begins. A post may have a <c>time</c>, but no begin.</summary>
    private static readonly KeyField Beginning = KeyField.Of(
        new(KeyWords.Begin | KeyWords.Hour, ValueShape.Hour),
        new(KeyWords.Begin | KeyWords.Hour | KeyWords.Utc, ValueShape.Hour));

    public static void Weigh(PageFacts facts, Scale scale)
    {
        Day(facts, scale);
        Classification(facts, scale);
        var read = facts.Read;
        scale.AddIf(facts.HasHour && !facts.IsTimestamp, 1, "an hour is known");
        var timed = read.Agenda.Count(item => item.Start is not null);
        scale.Add(timed > 1 ? 2 : read.Agenda.Count > 0 ? 1 : 0, "there is an agenda");
        scale.AddIf(read.Speakers.Count > 0, 1, "people speak");
        scale.AddIf(read.Venue is not null, 1, "a place is known");
        scale.AddIf(facts.HasSignUp, 1, "there is a link or id to sign up");
        scale.AddIf(facts.HasEventKeys, 1, "the header has keys of an event");
        scale.AddIf(facts.Page.Header.Has(Beginning), 2, "the header has the hour at which it begins");
        scale.AddIf(
            facts.HasSignUp && PostingDate.NamesPeopleAndSignUp(facts.Page),
            1,
            "the header names who speaks and where to sign up");
        scale.Add(facts.Invitation?.Weight ?? 0, "sentences invite to it", facts.Invitation?.Line);
        scale.Add(ShortNotice.Weigh(facts), "it is a short post about one later day", facts.Date.Line);
    }

    private static void Day(PageFacts facts, Scale scale)
    {
        var (page, date) = (facts.Page, facts.Date);
        if (!facts.IsTimestamp)
        {
            scale.Add(Key(facts), "a key or a label names the day of an event", date.Line);
        }

        if (!facts.HasDay)
        {
            return;
        }

        var isFiledUnderItsDay = page.Class.IsPost && page.FileDate == facts.Read.When.Date
            && !(date.Source is DateSource.Sentence && facts.Invitation is { NamesDay: true })
            && !(date.IsInTitle && !PostEvidence.HasAuthor(page) && !IsToTheMinute(facts)
                && !OtherKinds.IsRelease(WordFolding.Fold(facts.Read.Title ?? string.Empty)));
        var isOnlyTold = date is { IsOver: true, Source: DateSource.Sentence } && !facts.HasHour;
        scale.AddIf(!isFiledUnderItsDay && !facts.IsTimestamp && !isOnlyTold, 1, "a day is known", date.Line);
        scale.AddIf(
            facts.IsFiledEvent, 2, "the header has keys of an event, and only the file's name a day");
        scale.AddIf(
            page.IsDataOnly && (page.SharesItsFile || facts.HasEventKeys || page.Class.IsEvent),
            2,
            "an entry of a data file has a day and facts of an event");
        scale.AddIf(date.Source is DateSource.Label, 2, "a line labels the day", date.Line);
        scale.AddIf(
            date.Source is DateSource.PlainKey && !facts.IsTimestamp && PostingDate.NamesHourAndPlace(page),
            2,
            "the header names day, hour and place");
        scale.AddIf(facts.IsMomentOfHeader, 3, "the text names the day and the hour of the header");
        scale.AddIf(facts.IsDayOfHeader, 3, "only the header has a day, and the text invites to what is on it");
        scale.AddIf(date.Source is DateSource.Relative, 2, "a sentence names a day near that of posting", date.Line);
        scale.AddIf(
            date.Source is DateSource.Relative && NamesWeekday(facts.Read.Title, facts.Read.When.Date),
            1,
            "the title names its weekday");
        scale.AddIf(
            OpeningDay.IsLaterDay(page, facts.Read.When.Date, date.Line),
            1,
            "the text begins with a day after that of posting");
        scale.Add(FiledDay.Weigh(facts), "a post that names no other day is filed under that of its event");
        scale.AddIf(
            date is { Source: DateSource.PlainKey, Moment.Day.LastDay: not null },
            3,
            "the header names several days, and nobody publishes on several");
        scale.AddIf(
            date is { Source: DateSource.PlainKey, Moment: { EndTime: not null, Day.LastDay: null } },
            3,
            "the header names hours from and to, and nobody publishes in several");
        scale.AddIf(
            date.Source is DateSource.FileName && facts.IsOnlyPageOfItsFolder && !page.IsRecap,
            2,
            "its folder is named by a day");
        scale.AddIf(date.IsInTitle, 1, "the title names the day");
        scale.AddIf(
            date.IsInTitle && facts.Read.Title is { } named && TitleHours.In(named) is not null,
            1,
            "the title names the day and an hour");
        scale.AddIf(date.IsInTitle && facts.HasEventTitle, 1, "the title names a gathering and its day");
        LaterDay(facts, scale);
        scale.AddIf(
            facts.HasEventTitle && facts.Read.Status is MeetupStatus.Cancelled or MeetupStatus.Postponed,
            3,
            "the title names a gathering that does not take place then");
        scale.AddIf(
            facts.IsNamedByDay,
            page.Header.Has(HeaderKeys.DoubtfulDate) || IsBare(facts) ? 1 : 2,
            "the file or its folder is named by the same day");
    }

    /// <summary>"from 10:04 to 10:24": no gathering ends so, but an interruption does.</summary>
    private static bool IsToTheMinute(PageFacts facts) => facts.Read.When.EndsAt is { Minute: var minute }
        && minute % 5 != 0;

    /// <summary>What posts announce comes after them.</summary>
    private static void LaterDay(PageFacts facts, Scale scale)
    {
        var (page, date) = (facts.Page, facts.Date);
        scale.AddIf(
            date.IsInTitle
                && (page.Posted ?? date.Posted) < facts.Read.When.Date,
            DayOfTitle.IsThatOfSomethingElse(facts.Read.Title ?? string.Empty) ? 1 : 2,
            "the title names a day after that of posting");
        scale.AddIf(
            date.IsInTitle && facts.IsAhead && !DayOfTitle.IsThatOfSomethingElse(facts.Read.Title ?? string.Empty)
                && (facts.HasHour || DayOfTitle.IsInText(page, facts.Read.When.Date)),
            1,
            "the text names the day of the title, or an hour");
        if (facts is { IsAhead: true, HasEventTitle: true } && !date.IsInTitle
            && !DayOfTitle.IsOfAnotherMonth(facts.Read.Title!, facts.Read.When.Date))
        {
            var isOfMonth = DayOfTitle.NamesMonth(facts.Read.Title!, facts.Read.When.Date);
            scale.Add(
                facts.HasHour ? (isOfMonth ? 1 : 0)
                    : isOfMonth ? 3
                    : facts.Invitation is not null || date.Source is DateSource.Relative ? 2
                    : 0,
                "the title names a gathering, and the text a day after that of posting");
        }

        scale.AddIf(
            date.IsHeld && facts is { IsAhead: true, HasHour: false, Invitation: not { Weight: > 1 } },
            2,
            "a sentence says that it takes place on a day after that of posting",
            date.Line);
    }

    /// <summary>
    /// Nothing but a day in the text: plans, logs and notes of a project are named by their day too.
    /// </summary>
    private static bool IsBare(PageFacts facts) =>
        facts is { HasHour: false, HasSignUp: false, HasEventKeys: false, HasEventTitle: false, Invitation: null }
        && facts.Read.Venue is null && facts.Read.Speakers.Count == 0 && facts.Read.Agenda.Count == 0
        && !facts.Page.Class.IsEvent && facts.Date.Source is DateSource.Sentence or DateSource.DateLine
        && System.IO.Path.GetFileNameWithoutExtension(facts.Page.FileName) is var name
        && HumanDates.Find(name) is { End: var end } && end < name.Length;

    private static bool NamesWeekday(string? title, LocalDate? day) => title is not null && day is { } known
        && SentenceWord.In(title).Exists(word => word.Bare.Length > 4
            && Lexicon.Weekdays.TryGetValue(word.Bare, out var weekday) && weekday == (int)known.DayOfWeek);

    /// <summary>An event by itself, unless the key may be that of the publication.</summary>
    private static int Key(PageFacts facts) => facts.DayKey switch
    {
        { Folded: "datetime", Value: HeaderValue.Scalar { Text: var text } } when !text.Any(char.IsLower) => 1,
        null when !(facts.HasDay && facts.Date.Source is DateSource.EventKey) => 0,

        // "tag: parsers" is a label, although "Tag" is German for day.
        { Folded: "tag", Value: var value } when !facts.HasDay && !Data.EventLists.MayBeDay(value) => 0,

        // "when: June 2031": the day is from elsewhere, such as the file's name.
        not null when facts.HasDay && facts.Date.Source is DateSource.FileName or DateSource.Sentence => 0,
        { } entry when DayOfDocument.Is(facts, entry) => 0,
        _ => 3,
    };

    private static void Classification(PageFacts facts, Scale scale)
    {
        var page = facts.Page;
        scale.AddIf(page.Class.IsEventByLayout || page.Class.HasEventTag, 1, "layout or tags are those of events");

        scale.AddIf(
            page.Class.IsFiledWithEvents && facts.HasDay, 2, "its category is that of events that are over or to come");

        // Slides and other files beside a page are in the folder too; they have no day of their own.
        scale.AddIf(
            page.Class.IsInEventFolder,
            facts.HasDay && facts.Date.Source is not (DateSource.FileName or DateSource.Sentence) ? 2 : 1,
            "the folder is one of events");
        scale.AddIf(
            page.Class.IsInEventFolder && facts.Date.Source is DateSource.FileName
                && page.Location.EndsWith($"_posts/{page.FileName}", StringComparison.Ordinal),
            1,
            "a post in a folder of events is filed under its day");
        scale.AddIf(
            page.Class.HasEventLayout && facts.HasDay,
            3,
            "a page with an event's layout is dated with the day of the event");
        scale.AddIf(facts is { HasDay: true, HasHour: true, HasEventTitle: true }, 1, "the title names a gathering");
    }
}
