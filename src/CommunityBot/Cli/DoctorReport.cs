using CommunityBot.Hosting;

namespace CommunityBot.Cli;

/// <summary>Writes the doctor's findings: one line each, with the remedy below.</summary>
internal sealed class DoctorReport(TextWriter output)
{
    public bool HasFault { get; private set; }

    public void Begin(string platform) => output.WriteLine(platform);

    public void Add(DoctorSeverity mark, string sentence, string? remedy)
    {
        HasFault |= mark is DoctorSeverity.Fault;
        var word = mark switch
        {
            DoctorSeverity.Ok => "ok",
            DoctorSeverity.Warning => "warn",
            DoctorSeverity.Fault => "FAULT",
            _ => "off",
        };
        output.WriteLine($"  {word,-5}  {WithoutControlCharacters(sentence)}");
        if (remedy is not null)
        {
            Line(remedy);
        }
    }

    public void Line(string text) => output.WriteLine($"         {WithoutControlCharacters(text)}");

    /// <summary>
    /// Replaces control characters: workspace and server names are untrusted and may contain terminal escape sequences.
    /// </summary>
    private static string WithoutControlCharacters(string text) =>
        string.Concat(text.Select(letter => char.IsControl(letter) ? '\ufffd' : letter));
}
