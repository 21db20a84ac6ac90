namespace CommunityBot.Cli;

/// <summary>How something stands, in the words of the chart.</summary>
internal enum DoctorMark
{
    Well,
    Doubtful,
    Fault,
    Off,
}

/// <summary>What the doctor writes down: a line for each finding, its remedy below it.</summary>
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
            DoctorMark.Doubtful => "doubt",
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
    /// Names of workspaces and servers are other people's words, and a terminal obeys some characters.
    /// </summary>
    private static string Plain(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? '\ufffd' : letter));
}
