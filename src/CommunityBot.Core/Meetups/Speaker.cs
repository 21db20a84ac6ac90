namespace CommunityBot.Core.Meetups;

/// <summary>A speaker, as introduced on the page.</summary>
public sealed record Speaker(string Name)
{
    private readonly Introduction introduction = Introduction.None;

    /// <summary>Job title, such as "Platform Automation Engineer".</summary>
    public string? Role
    {
        get => introduction.Role;
        init => introduction = value == Role ? introduction : introduction with { Role = value };
    }

    public string? Organisation
    {
        get => introduction.Organisation;
        init => introduction = value == Organisation ? introduction : introduction with { Organisation = value };
    }

    /// <summary>In Markdown.</summary>
    public string? Bio
    {
        get => introduction.Bio;
        init => introduction = value == Bio ? introduction : introduction with { Bio = value };
    }

    /// <summary>Title of their talk.</summary>
    public string? Talk { get; init; }

    /// <summary>Abstract of the talk, in Markdown.</summary>
    public string? Abstract { get; init; }

    public IReadOnlyList<Uri> Links
    {
        get => introduction.Links;
        init => introduction = value.Count + Links.Count == 0
            ? introduction
            : introduction with { Links = CompactList.Of(value) };
    }

    /// <summary>What only a few pages say of the person; one object for all speakers without it.</summary>
    private sealed record Introduction
    {
        public static Introduction None { get; } = new();

        public string? Role { get; init; }

        public string? Organisation { get; init; }

        public string? Bio { get; init; }

        public IReadOnlyList<Uri> Links { get; init; } = [];
    }
}
