using System.CommandLine;

using NodaTime;

namespace CommunityBot.Cli;

/// <summary><c>run</c>, the default verb: serve until told to stop.</summary>
internal sealed class RunVerb
{
    private readonly Workplace workplace;

    private readonly Option<string?> now = new("--now")
    {
        Description = "Start the bot's clock at another moment (refused against the platforms' real addresses)",
        HelpName = "INSTANT",
    };

    private readonly Option<double> speed = new("--speed")
    {
        Description = "How many times faster the bot's clock runs",
        HelpName = "N",
        DefaultValueFactory = _ => 1,
    };

    public RunVerb(Workplace workplace)
    {
        this.workplace = workplace;
        Command = new Command("run", "Serve the community until told to stop (also what happens without a verb)") { now, speed };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    /// <summary>The same options and action without the word.</summary>
    public void MakeDefault(RootCommand root)
    {
        root.Options.Add(now);
        root.Options.Add(speed);
        root.SetAction(RunAsync);
    }

    private Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        if (workplace.Settings(call) is not { } settings || workplace.Moment(call, now, settings) is not Instant)
        {
            return Task.FromResult(ExitCode.Usage);
        }

        return Task.FromResult(ExitCode.Fine);
    }
}
