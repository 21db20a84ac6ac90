using System.Globalization;

using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Core.Problems;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// Describes a feed's problems: since when, why, and what to do. The text is the same until the state changes.
/// </summary>
internal static class FeedProblems
{
    private static readonly ZonedDateTimePattern Moment =
        ZonedDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm '('z')'", DateTimeZoneProviders.Tzdb);

    public static IEnumerable<ContentProblem> Of(FeedSource source, FeedState state, DateTimeZone zone)
    {
        if (state.Error is { } error)
        {
            var remedy = error.Remedy ?? ProblemKind.WithCode(error.Code).Remedy;
            yield return state.Copy is { } copy
                ? Problem(source, "feed-stale",
                    $"The feed {error.Reason}, since {At(state.ErrorSince, zone)}; its copy from " +
                    $"{At(copy.Fetched, zone)} stays in use.", remedy)
                : Problem(
                    source, error.Code, $"The feed {error.Reason}, and there is no cached copy.", remedy);
        }

        if (state.Suspicion is { } suspicion)
        {
            yield return Problem(source, "feed-held-back",
                $"The feed {suspicion.Reason}, since {At(suspicion.First, zone)}; until this has lasted for " +
                $"{Span(source.ConfirmAfter)}, the previous content stays in use.",
                $"If this is correct, accept it with feeds --accept \"{source.Name}\"; otherwise correct the feed.");
        }

        if (state is { Reading.Meetups.Count: 0 })
        {
            yield return Problem(source, "feed-empty", "The feed contains no events.");
        }

        if (state.NotCached is { } reason)
        {
            yield return Problem(
                source,
                "feed-not-kept",
                $"The feed could not be cached ({reason.TrimEnd('.')}); after a restart its content would be missing.");
        }
    }

    public static string At(DateTimeOffset moment, DateTimeZone zone) =>
        Moment.Format(Instant.FromDateTimeOffset(moment).InZone(zone));

    private static ContentProblem Problem(FeedSource source, string code, string message, string? remedy = null)
    {
        var kind = ProblemKind.WithCode(code);
        return new ContentProblem(kind.Severity, source.Name, 1, code, message, remedy ?? kind.Remedy);
    }

    private static string Span(TimeSpan span) => span switch
    {
        { TotalHours: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalMinutes:0} minutes"),
        { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{span.TotalHours:0.#} hours"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{span.TotalDays:0.#} days"),
    };
}
