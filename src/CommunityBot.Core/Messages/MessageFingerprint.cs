using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Core.Messages;

/// <summary>Content hash of a message, 16 hex digits, that changes when a reader would see a difference.</summary>
public static class MessageFingerprint
{
    public static string Of(Message message) => Convert.ToHexStringLower(SHA256.HashData(
        Encoding.UTF8.GetBytes(message.Summary + '\n' + PlainTextRenderer.Render(message) + message.Entry)).AsSpan(
            0, 8));
}
