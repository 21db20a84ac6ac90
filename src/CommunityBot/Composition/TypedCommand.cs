using CommunityBot.Core.Commands;

namespace CommunityBot.Composition;

/// <summary>A command as somebody typed it into a line: <c>/agenda connect-may-2020</c>.</summary>
internal static class TypedCommand
{
    /// <summary>Null when the line does not begin with a slash and a name.</summary>
    public static CommandCall? Read(string line, Asker asker, Place place)
    {
        line = line.Trim();
        if (!line.StartsWith('/') || line.Length < 2 || char.IsWhiteSpace(line[1]))
        {
            return null;
        }

        var end = line.AsSpan().IndexOfAny(' ', '\t', '\n');
        return new CommandCall((end < 0 ? line : line[..end])[1..], asker, place)
        {
            Text = end < 0 ? "" : line[end..].Trim(),
        };
    }
}
