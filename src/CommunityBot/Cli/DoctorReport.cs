namespace CommunityBot.Cli;

/// <summary>The severity of a doctor finding, for every platform.</summary>
internal enum DoctorMark
{
    Well,
    Doubtful,
    Fault,
    Off,
}

/// <summary>Writes the doctor's findings: one line each, with the remedy below.</summary>
internal sealed class DoctorReport(TextWriter output)
{
    public bool HasFault { get; private set; }

    public void Begin(string platform) => output.WriteLine(platform);

    public void Add(DoctorMark mark, string sentence, string? remedy)
    {
        HasFault |= mark is DoctorMark.Fault;
        var word = mark switch
        {
            DoctorMark.Well => "ok",
            DoctorMark.Doubtful => "warn",
            DoctorMark.Fault => "FAULT",
            _ => "off",
        };
        output.WriteLine($"  {word,-5}  {Plain(sentence)}");
        if (remedy is not null)
        {
            Line(remedy);
        }
    }

    public void Line(string text) => output.WriteLine($"         {Plain(text)}");

    /// <summary>
    /// Replaces control characters: workspace and server names are untrusted and may contain terminal escape sequences.
    /// </summary>
    private static string Plain(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? '\ufffd' : letter));
}
