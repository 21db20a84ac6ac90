using System.CommandLine;

using CommunityBot.Composition.Settings;

using NodaTime;

namespace CommunityBot.Cli;

/// <summary>The options <c>--from</c> and <c>--to</c>: a stretch of time, in the first community's zone.</summary>
internal sealed class DateRange(CliContext context, bool isRequired)
{
    /// <summary>How far a stretch reaches when its end is not said.</summary>
    private static readonly Duration Default = Duration.FromDays(60);

    public Option<string?> From { get; } = new("--from")
    {
        Description = "The first moment or day" + (isRequired ? "" : "; now if left out"),
        HelpName = "MOMENT",
        Required = isRequired,
    };

    public Option<string?> To { get; } = new("--to")
    {
        Description = "The last moment, or the day it ends before" + (isRequired ? "" : "; 60 days later if left out"),
        HelpName = "MOMENT",
        Required = isRequired,
    };

    /// <summary>Null after a sentence that says what is wrong.</summary>
    public (Instant From, Instant To)? Of(ParseResult call, BotSettings settings)
    {
        if (context.Moment(call, From, settings) is not { } from)
        {
            return null;
        }

        var to = call.GetValue(To) is null ? from + Default : context.Moment(call, To, settings);
        if (to is { } end && end <= from)
        {
            context.Environment.Error.WriteLine("--to must be later than --from.");
            return null;
        }

        return to is { } last ? (from, last) : null;
    }
}
