namespace CommunityBot.Hosting;

/// <summary>A node of the parsed settings, before validation. The nested types are the only cases.</summary>
/// <param name="Where">The file and line, or the environment variable, for error messages.</param>
public abstract record SettingNode(string Where)
{
    /// <param name="Text">Null for JSON null.</param>
    /// <param name="IsText">False for numbers, booleans, null, and environment variables, which may represent any
    /// type.</param>
    public sealed record Scalar(string Where, string? Text, bool IsText) : SettingNode(Where);

    public sealed record Sequence(string Where, IReadOnlyList<SettingNode> Items) : SettingNode(Where);

    /// <param name="Members">In the order written; names are case-insensitive, as in .NET configuration.</param>
    public sealed record Section(string Where, IReadOnlyList<Member> Members) : SettingNode(Where)
    {
        public Member? Find(string name) =>
            Members.FirstOrDefault(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase));
    }

    /// <param name="Where">Position of the name, not of the value.</param>
    public sealed record Member(string Name, string Where, SettingNode Value);
}
