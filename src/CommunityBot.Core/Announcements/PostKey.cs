using System.Security.Cryptography;
using System.Text;

using CommunityBot.Core.Platforms;

namespace CommunityBot.Core.Announcements;

/// <summary>The one identity a post has for life; claimed in the ledger before anything is sent.</summary>
/// <param name="Kind">The announcement kind's name: "day-before".</param>
/// <param name="Lineage">The eldest id of the meetup's lineage.</param>
/// <param name="Occurrence">
/// What makes another post of the same kind for the same meetup a different one: the start a reminder was made for.
/// Empty where there can be only one.
/// </param>
public sealed record PostKey(string Community, string Kind, string Lineage, string Occurrence, ChannelRef Channel)
{
    /// <summary>
    /// Sixteen hex digits, the same after any restart: fits Discord's nonce and a button's custom id.
    /// </summary>
    public string Ref =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', Community, Kind, Lineage, Occurrence, Channel.ToString()))).AsSpan(0, 8));

    public override string ToString() =>
        $"{Community}/{Kind}/{Lineage}{(Occurrence.Length > 0 ? "@" + Occurrence : "")} in {Channel}";
}
