namespace CommunityBot.Composition.Settings;

/// <summary>One thing in the settings that keeps the bot from starting.</summary>
/// <param name="Where">The file and line, or the environment variable.</param>
/// <param name="Sentence">What is the matter and what to do, in one sentence.</param>
internal sealed record SettingFault(string Where, string Sentence)
{
    public override string ToString() => $"{Where}: {Sentence}";
}
