namespace CommunityBot.Composition.Settings;

/// <summary>
/// The settings as they were written, before anything is made of them. The nested cases are all there are.
/// </summary>
/// <param name="Where">The file and line, or the environment variable, for whoever has to mend it.</param>
internal abstract record SettingNode(string Where)
{
    /// <param name="Text">Null for JSON's null.</param>
    /// <param name="IsText">False for numbers, booleans and null; the environment only has text, which may stand for
    /// any.</param>
    public sealed record Scalar(string Where, string? Text, bool IsText) : SettingNode(Where);

    public sealed record Sequence(string Where, IReadOnlyList<SettingNode> Items) : SettingNode(Where);

    /// <param name="Members">In the order written; names are compared without case, as .NET's configuration
    /// does.</param>
    public sealed record Section(string Where, IReadOnlyList<Member> Members) : SettingNode(Where)
    {
        public Member? Find(string name) =>
            Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <param name="Where">Of the name, not of what stands after it.</param>
    public sealed record Member(string Name, string Where, SettingNode Value);
}
