namespace CommunityBot.Content.FrontMatter;

/// <summary>Aborts parsing of front matter that exceeds the size limits; caught by the parser's entry point.</summary>
internal sealed class HeaderTooLargeException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
