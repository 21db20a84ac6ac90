using System.CommandLine;

using CommunityBot.Composition.Settings;

using NodaTime;

namespace CommunityBot.Cli;

/// <summary>The options <c>--from</c> and <c>--to</c>: a time range, in the first community's time zone.</summary>
internal sealed class DateRange(CliContext context, bool isRequired)
{
    /// <summary>Length of a range without an explicit end.</summary>
    private static readonly Duration Default = Duration.FromDays(60);

    public Option<string?> From { get; } = new("--from")
    {
        Description = "Start of the time range" + (isRequired ? "" : "; by default now"),
        HelpName = "TIME",
        Required = isRequired,
    };

    public Option<string?> To { get; } = new("--to")
    {
        Description = "End of the time range, exclusive" + (isRequired ? "" : "; by default 60 days later"),
        HelpName = "TIME",
        Required = isRequired,
    };

    /// <summary>Null if the range is invalid, after writing an error.</summary>
    public (Instant From, Instant To)? Of(ParseResult call, BotSettings settings)
    {
        if (context.ReadInstant(call, From, settings) is not { } from)
        {
            return null;
        }

        var to = call.GetValue(To) is null ? from + Default : context.ReadInstant(call, To, settings);
        if (to is { } end && end <= from)
        {
            context.Environment.Error.WriteLine("--to must be later than --from.");
            return null;
        }

        return to is { } last ? (from, last) : null;
    }
}
