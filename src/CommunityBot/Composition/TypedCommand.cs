using CommunityBot.Core.Commands;

namespace CommunityBot.Composition;

/// <summary>Parses a typed command such as <c>/agenda connect-may-2020</c>.</summary>
internal static class TypedCommand
{
    /// <summary>Null if the line does not begin with a slash and a name.</summary>
    public static CommandInvocation? Parse(string line, CommandUser user, CommandContext context)
    {
        line = line.Trim();
        if (!line.StartsWith('/') || line.Length < 2 || char.IsWhiteSpace(line[1]))
        {
            return null;
        }

        var end = line.AsSpan().IndexOfAny(' ', '\t', '\n');
        return new CommandInvocation((end < 0 ? line : line[..end])[1..], user, context)
        {
            Text = end < 0 ? "" : line[end..].Trim(),
        };
    }
}
