using System.Text.RegularExpressions;

using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Data;

/// <summary>
/// Data that a site keeps in a script: <c>export const events = [{ title: "…", date: new Date(…) }]</c>. A script
/// without such data has no events, whatever its code and its comments say.
/// </summary>
public sealed partial class ScriptDataFormat : IContentFormat
{
    /// <summary>More constants than a file of data has.</summary>
    private const int MaximumConstants = 200;

    public string Name => "Data in a script";

    public FormatConfidence Confidence(ContentDocument document) =>
        Path.GetExtension(document.Path.AsSpan()) is ".js" or ".mjs" or ".cjs" or ".ts" or ".mts" or ".cts"
            ? FormatConfidence.DataFile
            : FormatConfidence.None;

    public ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        var report = new ProblemReport(document.Path);
        report.AddAll(document.Problems);
        var constants = Constants(document.Text);
        var root = constants is [var only] ? only.Value : new HeaderValue.Mapping(constants, 1);
        return EventLists.In(root).Count > 0
            ? DataFile.Read(document, root, report, context)
            : new ContentReadResult([], report.Problems) { Named = NamedEntry.In(root, document.Path) };
    }

    private static List<HeaderEntry> Constants(string text)
    {
        var found = new List<HeaderEntry>();
        var start = Constant.Match(text);

        // Code is read in vain up to where it shows that it is no data, which may be the end.
        var inVain = 0L;
        var (line, counted) = (1, 0);
        while (start.Success && found.Count < MaximumConstants && inVain <= 4L * text.Length)
        {
            ReadingTime.Check();
            var open = start.Index + start.Length - 1;
            line += text.AsSpan(counted, open - counted).Count('\n');
            counted = open;
            var literal = new ScriptLiteral(text, open, line);
            if (literal.Read() is { } value)
            {
                var name = start.Groups["name"] is { Success: true, Value: var own } ? own : "default";
                found.Add(new HeaderEntry(name, value, value.Line));
                start = Constant.Match(text, literal.End);
            }
            else
            {
                inVain += literal.End - start.Index;
                start = start.NextMatch();
            }
        }

        return found;
    }

    [GeneratedRegex(
        @"(?:(?<![\w$.])(?:const|let|var)\s+(?<name>[\w$]{1,60})(?::[^=\n]{0,200})?\s*=|\bmodule\.exports\s*=|" +
        @"\bexports\.(?<name>\w{1,60})\s*=|\bexport\s+default(?=\s))\s*[\[{]")]
    private static partial Regex Constant { get; }
}
