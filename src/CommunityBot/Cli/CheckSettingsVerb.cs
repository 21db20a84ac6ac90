using System.CommandLine;

using CommunityBot.Composition;
using CommunityBot.Hosting;

namespace CommunityBot.Cli;

/// <summary>
/// <c>check-settings</c>: reports everything that is wrong with the settings and tokens, without a network request.
/// </summary>
internal sealed class CheckSettingsVerb
{
    private readonly CliContext context;

    public CheckSettingsVerb(CliContext context)
    {
        this.context = context;
        Command = new Command(
            "check-settings",
            "Check settings and tokens without connecting; exit with 2 if there is a fault, 1 if content is missing");
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        var settings = context.ReadSettings(call, toleratesPlatforms: true, out var faultCount);
        context.AbsentContent.ToList().ForEach(context.Environment.Error.WriteLine);
        if (settings is null)
        {
            return ExitCode.Usage;
        }

        var environment = context.Environment;
        var (faults, notes) = (new List<SettingFault>(), new List<SettingFault>());
        _ = Tokens.Read(environment, settings, faults, notes);
        foreach (var line in notes.Concat(faults))
        {
            await environment.Error.WriteLineAsync(line.ToString());
        }

        if (faultCount + faults.Count > 0)
        {
            return ExitCode.Usage;
        }

        if (context.AbsentContent.Count > 0)
        {
            return ExitCode.Findings;
        }

        var communities = string.Join(", ", settings.Communities.Select(community => community.Community.Id));
        await environment.Out.WriteLineAsync(
            $"The settings and tokens are valid (communities: {communities}). To ask the platforms, run doctor.");
        await environment.Out.FlushAsync(cancellation);
        return ExitCode.Success;
    }
}
