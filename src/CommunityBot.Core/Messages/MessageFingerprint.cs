using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Core.Messages;

/// <summary>
/// Content hash of a message that changes when a reader would see a difference: 16 hex digits of what messages always
/// contained, and 8 of the supplements that came later (pictures, the way to join, the map).
/// </summary>
/// <remarks>
/// An entry of an earlier version has only the first part. Only that is compared, so that an update does not edit all
/// posts.
/// </remarks>
public static class MessageFingerprint
{
    private const char Separator = '+';

    /// <summary>The fingerprint to store with a message.</summary>
    public static string Of(Message message) => $"{FirstPart(message)}{Separator}{SecondPart(message)}";

    /// <summary>Whether a stored fingerprint is that of the message, as far as it goes.</summary>
    /// <param name="stored">Null if none was stored.</param>
    public static bool Matches(string? stored, Message message) =>
        stored is not null
        && (stored.Contains(Separator, StringComparison.Ordinal) ? stored == Of(message)
            : stored == FirstPart(message));

    /// <summary>The fingerprint without supplements, as earlier versions stored it.</summary>
    internal static string FirstPart(Message message)
    {
        var text = message.Summary + '\n' + PlainTextRenderer.Render(WithoutSupplements(message))
            + Text(message.Entry);
        return Hash(text, bytes: 8);
    }

    private static string SecondPart(Message message) => Hash(
        string.Join('\n', message.Blocks.SelectMany(Supplements))
            + (message.Entry is { } entry ? $"\n{entry.Join}\n{entry.Cover}" : ""),
        bytes: 4);

    private static Message WithoutSupplements(Message message) => message with
    {
        Blocks =
        [
            .. from block in message.Blocks
               where block is not Block.Picture
               select block switch
               {
                   Block.Facts facts => new Block.Facts([.. facts.Items.Where(fact => !fact.IsSupplement)
                       .Select(fact => fact with { Value = WithoutSupplements(fact.Value) })]),
                   Block.Paragraph paragraph => new Block.Paragraph(WithoutSupplements(paragraph.Text)),
                   _ => block,
               },
        ],
    };

    private static RichText WithoutSupplements(RichText text) =>
        text.Spans.Any(span => span.IsSupplement)
            ? new RichText([.. text.Spans.Where(span => !span.IsSupplement)])
            : text;

    private static IEnumerable<string> Supplements(Block block) => block switch
    {
        Block.Picture picture => [$"{picture.Address} {picture.Alt}"],
        Block.Facts facts => facts.Items.SelectMany(fact => fact.IsSupplement
            ? [fact.Label + PlainTextRenderer.Text(fact.Value)]
            : Supplements(fact.Value)),
        Block.Paragraph paragraph => Supplements(paragraph.Text),
        _ => [],
    };

    private static IEnumerable<string> Supplements(RichText text) =>
        text.Spans.Where(span => span.IsSupplement).Select(span => PlainTextRenderer.Text(new RichText([span])));

    private static string Hash(string text, int bytes) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, bytes));

    /// <summary>
    /// The ledger stores fingerprints, so this text must not change with the names of properties: all scheduled events
    /// would be edited after an update.
    /// </summary>
    private static string Text(CalendarEntry? entry) => entry is null
        ? ""
        : $"CalendarEntry {{ Name = {entry.Name}, Start = {entry.Start}, End = {entry.End}, "
            + $"Place = {entry.Location}, IsOff = {entry.IsOff} }}";
}
