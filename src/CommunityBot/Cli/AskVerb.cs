using System.CommandLine;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Hosting;

namespace CommunityBot.Cli;

/// <summary>
/// <c>ask "/agenda connect-may-2020"</c>: answers one command on standard output; nothing is sent to a platform.
/// </summary>
internal sealed class AskVerb
{
    private readonly CliContext context;

    private readonly Argument<string[]> question = new("question")
    {
        Description = "The command, for example \"/next-meetup\"",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> now = new("--now")
    {
        Description = "Answer as if it were this time",
        HelpName = "TIME"
    };

    private readonly Option<string> dialect = MessageDialect.NewOption();

    public AskVerb(CliContext context)
    {
        this.context = context;
        Command = new Command("ask", "Answer a command locally, without a platform") { question, now, dialect };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        if (context.ReadSettings(call) is not { } settings
            || context.ReadInstant(call, now, settings) is not { } moment)
        {
            return ExitCode.Usage;
        }

        if (TypedCommand.Parse(string.Join(' ', call.GetRequiredValue(question)), LocalUser, LocalContext(settings))
            is not { } invocation)
        {
            await context.Environment.Error.WriteLineAsync(
                "ask: write the command with its slash, for example ask \"/next-meetup\".");
            return ExitCode.Usage;
        }

        settings = settings with
        {
            Communities = [.. settings.Communities.Select(community => community with
            {
                Community = community.Community with
                {
                    Organisers = [.. community.Community.Organisers, new(LocalUser.Platform, LocalUser.UserId)]
                },
            })],
        };
        await using var provider = await context.OpenAsync(settings, moment, cancellation, services =>
        {
            services
                .AddSingleton<ILedger, InMemoryLedger>()
                .AddSingleton<IReminders, NoReminders>()
                .AddSingleton<IKnownMeetups, InMemoryKnownMeetups>()
                .AddSingleton<ITakeaways, NoTakeaways>()
                .AddSingleton<IRecaps, InMemoryRecaps>()
                .AddSingleton<IPhotos, InMemoryPhotos>();
            foreach (var platform in Abilities.Platforms)
            {
                services.AddSingleton<IChatPlatform>(new DisabledPlatform(platform.Name, "ask sends nothing."));
            }
        });
        var reply = await provider.GetRequiredService<ICommandDispatcher>().AnswerAsync(invocation, cancellation);
        await context.Environment.Out.WriteLineAsync(
            new MessageDialect(call.GetRequiredValue(dialect)).Of(reply.Message));
        return MissingContent.ExitCodeFor(settings, provider.GetRequiredService<ContentStore>());
    }

    private static IPlatformModule Platform => Abilities.Names().BuiltIn;

    /// <summary>The local user; treated as an organiser, because the caller already controls the host.</summary>
    private static CommandUser LocalUser { get; } = new(Platform.Name, Platform.Defaults!.Organiser);

    private static CommandContext LocalContext(BotSettings settings) =>
        new(Platform.Name, settings.Communities[0].Community.AnnouncementChannels.FirstOrDefault(
            channel => channel.Platform == Platform.Name).Id);
}
