namespace CommunityBot.Core.Messages;

/// <summary>A line or paragraph of styled text.</summary>
public sealed record RichText(IReadOnlyList<Span> Spans)
{
    public static RichText Of(params IReadOnlyList<Span> spans) => new(spans);

    public static implicit operator RichText(string text) => FromString(text);

    public static RichText FromString(string text) => new([new Span.Plain(text)]);

    public static RichText operator +(RichText left, RichText right) => Add(left, right);

    public static RichText Add(RichText left, RichText right) => new([.. left.Spans, .. right.Spans]);

    /// <summary>Joins the texts with a separator.</summary>
    public static RichText Join(string separator, IEnumerable<RichText> parts)
    {
        var spans = new List<Span>();
        foreach (var part in parts)
        {
            if (spans.Count > 0)
            {
                spans.Add(new Span.Plain(separator));
            }

            spans.AddRange(part.Spans);
        }

        return new RichText(spans);
    }
}
