namespace CommunityBot.Core.Meetups;

/// <summary>A speaker, as introduced on the page.</summary>
public sealed record Speaker(string Name)
{
    /// <summary>Job title, such as "Platform Automation Engineer".</summary>
    public string? Role { get; init; }

    public string? Organisation { get; init; }

    /// <summary>In Markdown.</summary>
    public string? Bio { get; init; }

    /// <summary>Title of their talk.</summary>
    public string? Talk { get; init; }

    /// <summary>Abstract of the talk, in Markdown.</summary>
    public string? Abstract { get; init; }

    public IReadOnlyList<Uri> Links { get; init; } = [];
}
