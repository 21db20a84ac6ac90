using System.CommandLine;

using CommunityBot.Content;
using CommunityBot.ContentLoading;
using CommunityBot.Export;

using NodaTime;

namespace CommunityBot.Cli;

/// <summary><c>export --format jsonl|json|ics</c>: writes all pages for other programs.</summary>
internal sealed class ExportVerb
{
    private readonly CliContext context;

    private readonly Option<string> format = new Option<string>("--format")
    {
        Description = "jsonl: one object per line; json: one array; ics: an iCalendar file",
        DefaultValueFactory = _ => "jsonl",
    }.AcceptOnlyFromAmong("jsonl", "json", "ics");

    public ExportVerb(CliContext context)
    {
        this.context = context;
        Command = new Command("export", "Export all pages for other programs") { format };
        Command.SetAction(RunAsync);
    }

    public Command Command { get; }

    private async Task<int> RunAsync(ParseResult call, CancellationToken cancellation)
    {
        if (context.ReadSettings(call) is not { } settings)
        {
            return ExitCode.Usage;
        }

        var now = Instant.FromDateTimeOffset(context.Environment.Time.GetUtcNow());
        await using var provider = await context.OpenAsync(settings, now, cancellation);
        var store = provider.GetRequiredService<ContentStore>();
        var readings = settings.Communities
            .Select(community => (community.Community, store.Of(community.Community)!.Reading))
            .ToList();

        var output = context.Environment.OutForPrograms;
        switch (call.GetRequiredValue(format))
        {
            case "ics":
                foreach (var (community, reading) in readings)
                {
                    await output.WriteAsync(IcsCalendar.Write(community, reading.Calendar, now));
                }

                break;
            case "json":
                await output.WriteAsync("[\n");
                await output.WriteAsync(string.Join(",\n", Lines(readings.Select(each => each.Reading))));
                await output.WriteAsync("\n]\n");
                break;
            default:
                foreach (var line in Lines(readings.Select(each => each.Reading)))
                {
                    await output.WriteAsync(line + "\n");
                }

                break;
        }

        await output.FlushAsync(cancellation);
        return MissingContent.ExitCodeFor(settings, store);
    }

    private static IEnumerable<string> Lines(IEnumerable<LibraryReadResult> readings) =>
        readings.SelectMany(ExportedPages.Of).Select(ExportJson.Line);
}
