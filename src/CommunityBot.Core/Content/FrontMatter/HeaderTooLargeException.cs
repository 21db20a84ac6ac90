namespace CommunityBot.Core.Content.FrontMatter;

/// <summary>Ends the reading of a header that grows beyond any page; caught where the reading began.</summary>
internal sealed class HeaderTooLargeException(int line, string message) : Exception(message)
{
    public int Line { get; } = line;
}
