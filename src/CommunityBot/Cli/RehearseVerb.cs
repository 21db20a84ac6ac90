using System.CommandLine;
using System.Globalization;

using CommunityBot.Composition;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;

using NodaTime.Text;

namespace CommunityBot.Cli;

/// <summary>
/// <c>rehearse --from --to</c>: prints every post due in a time range, in order; a dry run that sends nothing.
/// </summary>
internal sealed class RehearseVerb
{
    private static readonly ZonedDateTimePattern LocalMoment = ZonedDateTimePattern.CreateWithInvariantCulture(
        "ddd uuuu'-'MM'-'dd HH':'mm o<G>", null);

    private readonly CliContext context;
    private readonly DateRange range;
    private readonly Option<string> dialect = MessageDialect.NewOption();

    public RehearseVerb(CliContext context)
    {
        this.context = context;
        range = new DateRange(context, isRequired: true);
        Command = new Command(
            "rehearse", "Print every post due in a time range; a dry run that sends nothing")
        {
            range.From, range.To, dialect,
        };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        if (context.ReadSettings(call) is not { } settings || range.Of(call, settings) is not { } moments)
        {
            return ExitCode.Usage;
        }

        await using var provider = await context.OpenAsync(settings, moments.From, cancellation);
        var calendars = provider.GetRequiredService<CurrentCalendars>();
        var rehearsal = new Rehearsal(provider.GetRequiredService<Planner>());
        var written = new MessageDialect(call.GetRequiredValue(dialect));
        var output = context.Environment.Out;
        var count = 0;
        foreach (var community in settings.Communities.Select(each => each.Community))
        {
            var posts = await rehearsal.RunAsync(
                community, calendars.Of(community.Id), moments.From, moments.To, cancellation);
            foreach (var (at, meetup, post) in posts)
            {
                var zone = meetup?.When.Zone ?? community.Zone;
                await output.WriteLineAsync(TerminalText.OneLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"=== {LocalMoment.Format(at.InZone(zone))} {zone.Id} | {post.Key.Kind} | {post.Channel} | " +
                    $"{meetup?.Id.Value ?? community.Id}")));
                await output.WriteLineAsync(written.Of(post.Message));
                await output.WriteLineAsync();
                count++;
            }
        }

        await context.Environment.Error.WriteLineAsync(count == 1 ? "1 post." : $"{count} posts.");
        return MissingContent.ExitCodeFor(settings, provider.GetRequiredService<ContentStore>());
    }
}
