namespace CommunityBot.Hosting;

/// <summary>An error or a warning about the settings.</summary>
/// <param name="Where">The file and line, or the environment variable.</param>
/// <param name="Sentence">What is wrong and how to correct it, in one sentence.</param>
public sealed record SettingFault(string Where, string Sentence)
{
    /// <summary>
    /// The only platform that the fault concerns, so that the others can go on; null if it concerns everything.
    /// </summary>
    public string? Platform { get; init; }

    public override string ToString() => $"{Where}: {Sentence}";
}
