using System.CommandLine;

using CommunityBot.Hosting;

namespace CommunityBot.Cli;

/// <summary><c>manifest PLATFORM</c>: prints the app configuration that a platform needs.</summary>
internal sealed class ManifestVerb
{
    private readonly CliContext context;
    private readonly Argument<string> platform;
    private readonly Option<string?> url;

    public ManifestVerb(CliContext context)
    {
        this.context = context;
        var names = Platforms.Select(each => each.Name).ToArray();
        platform = new Argument<string>("platform")
        {
            Description = string.Join(" or ", names),
        }.AcceptOnlyFromAmong(names);
        url = new Option<string?>("--url")
        {
            Description = string.Join("; ", Platforms.Select(each => each.Manifest!.AddressHelp).OfType<string>()),
            HelpName = "URL",
        };
        Command = new Command(
            "manifest", "Print " + string.Join(", or ", Platforms.Select(each => each.Manifest!.Description)))
        {
            platform, url,
        };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private static IReadOnlyList<IPlatformModule> Platforms { get; } =
        [.. Abilities.Platforms.Where(each => each.Manifest is not null)];

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        var commands = Core.Abilities.Commands.Select(command => command.Spec).ToList();
        var (output, error) = (context.Environment.Out, context.Environment.Error);
        var module = Platforms.First(each => each.Name == call.GetRequiredValue(platform));
        var manifest = module.Manifest!;
        IPlatformSettings? settings = null;
        if (manifest.NeedsSettings)
        {
            if (context.ReadSettings(call) is not { } read)
            {
                return ExitCode.Usage;
            }

            settings = read.Platforms[module.Name];
        }

        Uri? address = null;
        if (manifest.AddressHelp is not null
            && call.GetValue(url) is { } called
            && !(Uri.TryCreate(called, UriKind.Absolute, out address) && address.Scheme is "https"))
        {
            await error.WriteLineAsync(
                $"--url: \"{called}\" is not an https address; write it like https://bot.example.org.");
            return ExitCode.Usage;
        }

        var written = manifest.Write(new ManifestRequest(commands, settings, address, context.Environment.Variable));
        await output.WriteLineAsync(written.Text);
        foreach (var note in written.Notes)
        {
            await error.WriteLineAsync(note);
        }

        return ExitCode.Success;
    }
}
