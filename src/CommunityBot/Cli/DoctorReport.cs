using CommunityBot.Composition;
using CommunityBot.Core.Platforms;

namespace CommunityBot.Cli;

/// <summary>Writes the doctor's findings: one line each, with the remedy below.</summary>
internal sealed class DoctorReport(TextWriter output)
{
    public bool HasFault { get; private set; }

    public void Begin(string platform) => output.WriteLine(platform);

    public void Add(DoctorFinding finding)
    {
        HasFault |= finding.Severity is FindingSeverity.Error;
        var word = finding.Severity switch
        {
            FindingSeverity.Ok => "ok",
            FindingSeverity.Warning => "warn",
            FindingSeverity.Error => "FAULT",
            _ => "off",
        };
        output.WriteLine($"  {word,-5}  {TerminalText.OneLine(finding.Sentence)}");
        if (finding.Remedy is { } remedy)
        {
            Line(remedy);
        }
    }

    public void Line(string text) => output.WriteLine($"         {TerminalText.OneLine(text)}");
}
