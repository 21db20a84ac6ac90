namespace CommunityBot.Hosting;

/// <summary>A key of the settings that the bot reads, for the JSON schema of the settings.</summary>
/// <param name="Path">As in messages, such as <c>communities[0].timeZone</c>.</param>
public sealed record SettingRead(string Path, SettingShape Shape)
{
    /// <summary>The only values that are accepted; null if there is no such list.</summary>
    public IReadOnlyList<string>? Choices { get; init; }

    /// <summary>The largest number, for a count.</summary>
    public int? Most { get; init; }

    public bool IsRequired { get; init; }
}

/// <summary>What the value of a key may be.</summary>
public enum SettingShape
{
    Text,

    /// <summary>A list of strings, or a single one.</summary>
    Texts,
    Flag,

    /// <summary>A whole number of at least 1, or one of the <see cref="SettingRead.Choices"/>.</summary>
    Count,

    /// <summary>A list of strings and objects, or a single one.</summary>
    Items,
    Section,

    /// <summary>A list of objects.</summary>
    Sections,
}
