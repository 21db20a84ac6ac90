using System.CommandLine;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Platforms;

namespace CommunityBot.Cli;

/// <summary><c>ask "/agenda connect-may-2020"</c>: one question, answered here. Nothing is sent anywhere.</summary>
internal sealed class AskVerb
{
    private readonly Workplace workplace;

    private readonly Argument<string[]> question = new("question")
    {
        Description = "The command as a member would type it: \"/next-meetup\"",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string?> now = new("--now") { Description = "Answer as if it were this moment", HelpName = "INSTANT" };

    private readonly Option<string> dialect = MessageDialect.NewOption();

    public AskVerb(Workplace workplace)
    {
        this.workplace = workplace;
        Command = new Command("ask", "Answer one command here, without any platform") { question, now, dialect };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        if (workplace.Settings(call) is not { } settings || workplace.Moment(call, now, settings) is not { } moment)
        {
            return ExitCode.Usage;
        }

        if (TypedCommand.Read(string.Join(' ', call.GetRequiredValue(question)), Me, Here(settings)) is not { } asked)
        {
            await workplace.Surroundings.Error.WriteLineAsync("ask: name a command with its slash, for example ask \"/next-meetup\".");
            return ExitCode.Usage;
        }

        settings = settings with
        {
            Communities = [.. settings.Communities.Select(community => community with
            {
                Community = community.Community with { Organisers = [.. community.Community.Organisers, new(Me.Platform, Me.UserId)] },
            })],
        };
        await using var parts = await workplace.OpenAsync(settings, moment, cancellation, services =>
        {
            services.AddSingleton<ILedger, InMemoryLedger>();
            foreach (var platform in Catalogue.Platforms)
            {
                services.AddSingleton<IChatPlatform>(new PlatformOff(platform, "ask sends nothing."));
            }
        });
        var reply = await parts.GetRequiredService<ICommandDesk>().AnswerAsync(asked, cancellation);
        await workplace.Surroundings.Out.WriteLineAsync(new MessageDialect(call.GetRequiredValue(dialect)).Of(reply.Message));
        return ExitCode.Fine;
    }

    /// <summary>Whoever can start the program on this machine may ask what organisers may.</summary>
    private static Asker Me { get; } = new("local", "you");

    private static Place Here(BotSettings settings) =>
        new("local", settings.Communities[0].Community.AnnouncementChannels.FirstOrDefault(channel => channel.Platform == "local").Id);
}
