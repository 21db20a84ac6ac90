using System.CommandLine;

namespace CommunityBot.Cli;

/// <summary><c>settings-schema</c>: prints the JSON schema of the settings file, for editors.</summary>
internal sealed class SettingsSchemaVerb
{
    private const string Resource = "communitybot.schema.json";

    private readonly CliContext context;

    public SettingsSchemaVerb(CliContext context)
    {
        this.context = context;
        Command = new Command("settings-schema", "Print the JSON schema of the settings file, for editors");
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        using var schema = new StreamReader(
            typeof(SettingsSchemaVerb).Assembly.GetManifestResourceStream(Resource)!);
        await context.Environment.Out.WriteAsync(await schema.ReadToEndAsync(cancellation));
        await context.Environment.Out.FlushAsync(cancellation);
        return ExitCode.Success;
    }
}
