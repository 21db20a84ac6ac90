using System.Security.Cryptography;
using System.Text;

using CommunityBot.Core.Platforms;

namespace CommunityBot.Core.Announcements;

/// <summary>The permanent identity of a post; claimed in the ledger before anything is sent.</summary>
/// <param name="Kind">Name of the announcement kind, such as "day-before".</param>
/// <param name="Lineage">The oldest id of the meetup's lineage.</param>
/// <param name="Occurrence">Distinguishes posts of the same kind for the same meetup, such as the start a reminder is
/// for; empty where there is only one.</param>
public sealed record PostKey(string Community, string Kind, string Lineage, string Occurrence, ChannelRef Channel)
{
    /// <summary>
    /// Deduplication key: sixteen hex digits, stable across restarts; fits Discord's nonce and a button's custom id.
    /// </summary>
    public string Reference =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', Community, Kind, Lineage, Occurrence, Channel.ToString()))).AsSpan(0, 8));

    public override string ToString() =>
        $"{Community}/{Kind}/{Lineage}{(Occurrence.Length > 0 ? "@" + Occurrence : "")} in {Channel}";
}
