using System.Globalization;

using CommunityBot.Core.Identity;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Plans the questions that only organisers can answer: what became of a meetup whose page is gone, and whether members
/// are notified of many changes at once.
/// </summary>
internal sealed class OrganiserQuestionPlanner(PlanningContext context)
{
    public const string PageGone = "page-gone";

    public const string ManyChanges = "many-changes";

    /// <summary>A question about changes is of no use after this time; the overview still shows it.</summary>
    private static readonly Duration ReviewExpiry = Duration.FromDays(7);

    public IEnumerable<PlannedPost> All() => Gone().Concat(Reviews());

    private IEnumerable<PlannedPost> Gone() =>
        from reading in context.Gone.Undecided.GroupBy(meetup => meetup.Known.GoneSince!.Value)
        let all = reading.ToList()
        from question in all.Count >= MassChanges.Threshold
            ? [all]
            : all.Select(one => new List<GoneMeetup> { one })
        let first = question[0]
        from post in Ask(
            PageGone,
            question.Count == 1 ? first.Known.Lineage : "",
            reading.Key,
            question.Count == 1 ? first.Last.Heading : context.Community.Name,
            reading.Key + question.Max(meetup => context.DebounceFor(meetup.Last)),
            question.Max(meetup => meetup.Last.When.EffectiveEnd ?? context.Now),
            () => OrganiserQuestions.PagesGone(question, context.Community.Phrases))
        select post;

    private IEnumerable<PlannedPost> Reviews() =>
        from review in ChangesInReview.Of(context.Known, context.Calendar)
        from post in Ask(
            ManyChanges, "", review.Since, context.Community.Name, review.Since + context.Settings.Debounce,
            review.Since + ReviewExpiry, () => OrganiserQuestions.ManyChanges(review, context.Community.Phrases))
        select post;

    private IEnumerable<PlannedPost> Ask(
        string kind, string lineage, Instant since, string subject, Instant due, Instant expires,
        Func<Message> compose) =>
        from channel in context.Settings.Of(kind).Channels ?? context.Community.OrganiserChannels
        where context.Settings.Allows(kind, byDefault: true)
        let key = new PostKey(
            context.Community.Id, kind, lineage,
            since.ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture), channel)
        let entry = context.Ledger.Entry(key)
        where entry is not { IsFinal: true }
        let attempt = Instant.Max(entry?.NotBefore ?? Instant.MinValue, due)
        where attempt < expires && context.Now < expires
        select new PlannedPost(key, subject, attempt, expires, _ => compose());
}
