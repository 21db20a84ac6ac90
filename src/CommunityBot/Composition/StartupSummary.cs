using System.Text;

using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Problems;
using CommunityBot.Delivery;
using CommunityBot.Storage;
using CommunityBot.Storage.Postgres;
using CommunityBot.Storage.Sqlite;

using NodaTime;

namespace CommunityBot.Composition;

/// <summary>
/// The text written after startup: content, upcoming posts, platforms, storage and the address of the web chat.
/// </summary>
internal static class StartupSummary
{
    private const int PostsShown = 3;

    public static async Task<string> WriteAsync(
        WebApplication bot, BotSettings settings, CancellationToken cancellation)
    {
        var text = new StringBuilder();
        var now = bot.Services.GetRequiredService<IClock>().GetCurrentInstant();
        var store = bot.Services.GetRequiredService<ContentStore>();
        foreach (var community in settings.Communities.Select(each => each.Community))
        {
            if (store.Of(community) is { Reading: var reading } snapshot)
            {
                var problems = reading.Problems.Count(problem => problem.Severity is not ProblemSeverity.Note);
                Line(text,
                    $"{community.Name}: {snapshot.Documents.Count} files, " +
                    $"{reading.Calendar.Visible.Count()} meetups, " +
                    $"{reading.Calendar.UpcomingAfter(now).Count()} upcoming, {problems} " +
                    $"problems{(problems > 0 ? " (run check to list them)" : "")}.");
            }
        }

        foreach (var post in await bot.Services.GetRequiredService<UpcomingPosts>().NextAsync(PostsShown, cancellation))
        {
            var when = post.Due <= now ? "now" : PlainTextRenderer.Text(
                new Span.Timestamp(post.Due, post.Meetup?.When.Zone ?? DateTimeZone.Utc, TimestampStyle.DateAndTime));
            Line(text, $"Next post: {when}: {post.Key.Kind}, “{post.Subject}”, in {post.Key.Channel}.");
        }

        foreach (var platform in bot.Services.GetServices<IChatPlatform>())
        {
            var status = platform.Status;
            var reason = status.Explanation is { } why ? $" ({why.TrimEnd('.')})" : "";
            Line(text, $"{platform.Name}: {status.Word}{reason}.");
        }

        if (bot.Services.GetService<SqlStore>() is PostgresStore { ImportedPosts: > 0 and var inherited })
        {
            Line(text, $"Imported {inherited} ledger entries from {settings.StoragePath}.");
        }

        Line(text, bot.Services.GetService<SqlStore>() is PostgresStore shared
            ? $"Storage: database {shared.Address}, instance {DeliveryServices.InstanceName}."
            : $"Storage: {settings.StoragePath}{NewLedger(bot.Services.GetService<SqlStore>())}.");
        foreach (var site in settings.Communities.Select(each => each.Community.PublicSite).OfType<PublicSite>())
        {
            Line(text, $"Public: {site.Page} and {site.Calendar}.");
        }

        Line(text, $"Open {BotHost.AddressOf(bot)} – Ctrl+C stops the bot.");
        return text.ToString();
    }

    /// <summary>Shown, because a ledger that is lost makes the bot announce everything again.</summary>
    private static string NewLedger(SqlStore? store) =>
        store is SqliteStore { IsNew: true } ? " (new, with an empty ledger)" : "";

    private static void Line(StringBuilder text, string line) => text.Append(line).Append('\n');
}
