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

    public CheckVerb(CliContext context)
    {
        this.context = context;
        Command = new Command(
            "check", "Check the content for problems; exit with 1 if there are errors") { format, strict };
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
        var findings = Findings.Of(settings.Communities.Select(community => store.Of(community.Community)!), now);

        // The text report makes its parts printable itself, because it has colours.
        var output = context.Environment.OutForPrograms;
        await output.WriteAsync(call.GetRequiredValue(format) switch
        {
            "json" => JsonReport.Write(findings),
            "sarif" => SarifReport.Write(findings),
            "github" => GithubReport.Write(findings),
            _ => TextReport.Write(
                findings,
                inColour: context.Environment.OutIsTerminal && context.Environment.Variable("NO_COLOR") is null),
        });
        await output.FlushAsync(cancellation);

        var worst = call.GetValue(strict) ? ProblemSeverity.Warning : ProblemSeverity.Error;
        return findings.Any(finding => finding.Problems.Any(problem => problem.Severity >= worst))
            ? ExitCode.Findings
            : ExitCode.Success;
    }
}
