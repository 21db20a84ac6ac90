using CommunityBot.Core.Communities;

namespace CommunityBot.Core.Identity;

/// <summary>Carries out organisers' decisions about many changes of one reading.</summary>
public sealed class ReviewDecisions(IKnownMeetups known)
{
    internal const string Command = "changes";

    internal const string Notify = "notify";

    internal const string Edit = "edit";

    /// <param name="reference">See <see cref="ChangesInReview.Reference"/>.</param>
    public async Task<DecisionResult> DecideAsync(
        Community community, string reference, ReviewDecision decision, CancellationToken cancellation)
    {
        var open = (await known.ReadAsync(community.Id, cancellation))
            .Where(meetup => meetup.Review is { Decision: null } review
                && new ChangesInReview(review.Since, []).Reference == reference)
            .ToList();
        if (open.Count == 0)
        {
            return DecisionResult.NotOpen;
        }

        await known.WriteAsync(
            community.Id,
            [.. open.Select(meetup => meetup with
            {
                Review = meetup.Review! with { Decision = decision, Facts = meetup.Facts },
            })],
            [],
            cancellation);
        return decision is ReviewDecision.Notify ? DecisionResult.MembersNotified : DecisionResult.EditedOnly;
    }
}
