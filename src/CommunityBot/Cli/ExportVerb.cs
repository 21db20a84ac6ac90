using System.CommandLine;

using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Problems;
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
        return ReportMissing(settings, store) ? ExitCode.Findings : ExitCode.Success;
    }

    private static IEnumerable<string> Lines(IEnumerable<LibraryReadResult> readings) =>
        readings.SelectMany(ExportedPages.Of).Select(ExportJson.Line);

    /// <summary>
    /// Reports missing sources and failed feeds on standard error, because the export has no line for them.
    /// </summary>
    private bool ReportMissing(BotSettings settings, ContentStore store)
    {
        var missing = settings.Communities.SelectMany(community => store.Of(community.Community)!.Missing).ToList();
        foreach (var source in missing)
        {
            context.Environment.Error.WriteLine($"{source.Written}: content folder or file {source.Path} not found.");
        }

        var feeds = settings.Communities
            .SelectMany(community => community.Feeds)
            .Select(feed => feed.Name)
            .ToHashSet(StringComparer.Ordinal);
        var faults = store.Problems
            .Where(
                problem => feeds.Contains(problem.Path) && problem.Code.StartsWith("feed-", StringComparison.Ordinal))
            .ToList();
        foreach (var problem in faults)
        {
            context.Environment.Error.WriteLine(
                TerminalText.OneLine($"{problem.Path}: {problem.Message} {problem.Remedy}"));
        }

        return missing.Count > 0 || faults.Exists(problem => problem.Severity is ProblemSeverity.Error);
    }
}
