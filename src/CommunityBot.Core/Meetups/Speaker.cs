namespace CommunityBot.Core.Meetups;

/// <summary>A person who speaks, as far as the page introduces them.</summary>
public sealed record Speaker(string Name)
{
    /// <summary>What they do there: "Platform Automation Engineer".</summary>
    public string? Role { get; init; }

    public string? Organisation { get; init; }

    /// <summary>In Markdown.</summary>
    public string? Bio { get; init; }

    /// <summary>The title of their talk.</summary>
    public string? Talk { get; init; }

    /// <summary>What the talk is about, in Markdown.</summary>
    public string? Abstract { get; init; }

    public IReadOnlyList<Uri> Links { get; init; } = [];
}
