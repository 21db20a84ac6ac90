using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Core.Messages;

/// <summary>Content hash of a message, 16 hex digits, that changes when a reader would see a difference.</summary>
public static class MessageFingerprint
{
    public static string Of(Message message)
    {
        var text = message.Summary + '\n' + PlainTextRenderer.Render(message) + Text(message.Entry);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
    }

    /// <summary>
    /// The ledger stores fingerprints, so this text must not change with the names of properties: all scheduled events
    /// would be edited after an update.
    /// </summary>
    private static string Text(CalendarEntry? entry) => entry is null
        ? ""
        : $"CalendarEntry {{ Name = {entry.Name}, Start = {entry.Start}, End = {entry.End}, "
            + $"Place = {entry.Location}, IsOff = {entry.IsOff} }}"
            + (entry.Join is { } join ? $" {join}" : "") + (entry.Cover is { } cover ? $" {cover}" : "");
}
