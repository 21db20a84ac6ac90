using System.CommandLine;

using CommunityBot.Checking;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Problems;

using NodaTime;

namespace CommunityBot.Cli;

/// <summary>
/// <c>check</c>: reports content problems and what the bot will do with each page, for people and for CI.
/// </summary>
internal sealed class CheckVerb
{
    private readonly CliContext context;

    private readonly Option<string> format = new Option<string>("--format")
    {
        Description = "Output format; json, sarif and github are for programs",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "json", "sarif", "github");

    private readonly Option<bool> strict = new("--strict") { Description = "Also exit with 1 if there are warnings" };

    private readonly Option<string?> explain = new("--explain")
    {
        Description = "Print what was read from one page or feed, from where, and why the rest was not",
        HelpName = "PAGE",
    };

    public CheckVerb(CliContext context)
    {
        this.context = context;
        Command = new Command(
            "check", "Check the content for problems; exit with 1 if there are errors") { format, strict, explain };
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
        await using var provider = await context.OpenAsync(settings, now, cancellation, namesMissing: false);
        var store = provider.GetRequiredService<ContentStore>();
        if (call.GetValue(explain) is { } page)
        {
            return await ExplainAsync(page, call, new PageExplanations(context.Environment, settings, provider), now,
                cancellation);
        }

        var snapshots = settings.Communities.Select(community => store.Of(community.Community)!).ToList();
        var findings = Findings.Of(snapshots, now);

        // The text report makes its parts printable itself, because it has colours.
        var output = context.Environment.OutForPrograms;
        await output.WriteAsync(call.GetRequiredValue(format) switch
        {
            "json" => JsonReport.Write(findings),
            "sarif" => SarifReport.Write(findings),
            "github" => GithubReport.Write(findings),
            _ => TextReport.Write(findings, InColour, ReadingTotals.Of(snapshots)),
        });
        await output.FlushAsync(cancellation);

        var worst = call.GetValue(strict) ? ProblemSeverity.Warning : ProblemSeverity.Error;
        return findings.Any(finding => finding.Problems.Any(problem => problem.Severity >= worst))
            ? ExitCode.Findings
            : ExitCode.Success;
    }

    private bool InColour =>
        context.Environment.OutIsTerminal && context.Environment.Variable("NO_COLOR") is null;

    private async Task<int> ExplainAsync(
        string page, ParseResult call, PageExplanations explanations, Instant now, CancellationToken cancellation)
    {
        var chosen = call.GetRequiredValue(format);
        if (chosen is not ("text" or "json"))
        {
            await context.Environment.Error.WriteLineAsync(
                $"--explain has no format {chosen}; use --format text or json.");
            return ExitCode.Usage;
        }

        if (explanations.Of(page, now, cancellation) is not { } documents)
        {
            return ExitCode.Usage;
        }

        var output = context.Environment.OutForPrograms;
        await output.WriteAsync(chosen is "json"
            ? JsonReport.Write(documents)
            : ExplanationText.Write(documents, InColour));
        await output.FlushAsync(cancellation);
        return ExitCode.Success;
    }
}
