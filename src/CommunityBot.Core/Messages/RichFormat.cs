namespace CommunityBot.Core.Messages;

/// <summary>Fills a format of the wording with styled values.</summary>
internal static class RichFormat
{
    /// <param name="format">With the places <c>{0}</c> to <c>{9}</c>, and no other braces.</param>
    /// <param name="values">A value for each place.</param>
    public static RichText Of(string format, params ReadOnlySpan<RichText> values)
    {
        var spans = new List<Span>();
        var done = 0;
        for (var at = format.IndexOf('{', StringComparison.Ordinal); at >= 0; at = format.IndexOf('{', done))
        {
            spans.Add(new Span.Plain(format[done..at]));
            spans.AddRange(values[format[at + 1] - '0'].Spans);
            done = at + 3;
        }

        spans.Add(new Span.Plain(format[done..]));
        return new RichText([.. spans.Where(span => span is not Span.Plain { Text.Length: 0 })]);
    }
}
