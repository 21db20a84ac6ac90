using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Core.Identity;

/// <summary>
/// References to meetups in the custom ids of buttons, which are limited to 100 characters (Discord).
/// </summary>
internal static class KnownMeetupReference
{
    /// <summary>Twelve hex digits.</summary>
    public static string Of(string community, string id) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes($"{community}\n{id}")).AsSpan(0, 6));
}
