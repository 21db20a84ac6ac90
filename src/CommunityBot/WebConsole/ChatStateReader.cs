using CommunityBot.Composition;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Wording;
using CommunityBot.Storage;

using NodaTime.Text;

namespace CommunityBot.WebConsole;

/// <summary>
/// Reads the state shown beside the messages: communities and channels, commands, platforms, upcoming posts.
/// </summary>
internal sealed class ChatStateReader(
    IReadOnlyList<Community> communities,
    ICommandDispatcher dispatcher,
    IEnumerable<IChatPlatform> platforms,
    UpcomingPosts upcoming,
    ContentStore store,
    SqlStore storage)
{
    private static readonly ChatPlatformState[] NoFault = [];

    private const int NextShown = 4;

    public async Task<ChatState> DescribeAsync(CancellationToken cancellation) => new(
        [.. communities.Select(Describe)],
        [.. dispatcher.Commands.Select(
            spec => new ChatCommand(Usage(spec), spec.Name, spec.Description, spec.ForOrganisers))],
        [
            .. platforms.Select(Describe),
            .. storage.Fault is { } fault ? [new ChatPlatformState("storage", "stopped", fault)] : NoFault,
        ],
        [.. (await upcoming.NextAsync(NextShown, cancellation)).Select(Describe)]);

    public static ChatMessage Describe(ChatLogEntry entry) =>
        new(
            entry.Id, entry.Channel, InstantPattern.General.Format(entry.At), entry.Html,
            $"/delete-post {entry.Reference}");

    private static ChatPlatformState Describe(IChatPlatform platform) =>
        Describe(platform.Name, platform.Status);

    private static ChatPlatformState Describe(string platform, PlatformStatus status) =>
        new(platform, status.Word, status.Explanation);

    private ChatCommunity Describe(Community community)
    {
        var problems = store.Of(community)?.Reading.Problems ?? [];
        var errors = problems.Count(problem => problem.Severity is ProblemSeverity.Error);
        var warnings = problems.Count(problem => problem.Severity is ProblemSeverity.Warning);
        return new ChatCommunity(
            community.Id,
            community.Name,
            community.Zone.Id,
            community.Phrases.Language,
            Local(community.AnnouncementChannels),
            Local(community.OrganiserChannels),
            string.Join(
                ", ",
                new[] { Count(errors, "error"), Count(warnings, "warning") }.Where(count => count.Length > 0)),
            community.IsOrganiser(
                new CommandUser(LocalChatPlatform.PlatformName, LocalChatPlatform.UserId),
                new CommandContext(LocalChatPlatform.PlatformName, ChannelId: null))
                ? community.Phrases.Organisers.DeletePost
                : null);
    }

    private static string Count(int number, string noun) =>
        number == 0 ? "" : $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static List<string> Local(IEnumerable<ChannelRef> channels) =>
        [.. channels
            .Where(channel => channel.Platform == LocalChatPlatform.PlatformName)
            .Select(channel => channel.Id)];

    private static ChatNextPost Describe(PlannedPost post) => new(
        WebRenderer.Inline(new Span.Timestamp(
            post.Due, post.Meetup?.When.Zone ?? NodaTime.DateTimeZone.Utc, TimestampStyle.DateAndTime)),
        $"{Phrases.English.KindName(post.Key.Kind)}: {post.Subject}",
        post.Key.Channel.ToString());

    private static string Usage(CommandSpec spec) => string.Join(' ',
        [$"/{spec.Name}", .. spec.Options.Select(option => option.IsRequired ? option.Name : $"[{option.Name}]")]);
}
