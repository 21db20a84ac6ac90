using System.Security.Cryptography;

using CommunityBot.Composition.Settings;
using CommunityBot.Content;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Recaps;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Records the page of a recap before it is written anywhere, so that it is known when it is read, wherever it comes
/// from.
/// </summary>
internal sealed class RecordedPages(ContentLibrary library, IRecaps recaps)
{
    /// <summary>The name of the page's file: a page that was written before keeps its name.</summary>
    /// <param name="lineage"><see cref="RecapRevision.Lineage"/>.</param>
    /// <param name="folder">The name of the folder of the page.</param>
    public async Task<string> RecordAsync(
        CommunitySettings own, string lineage, string folder, Attachment page, CancellationToken cancellation)
    {
        var known = await recaps.FileAsync(own.Community.Id, lineage, cancellation);
        var (name, bytes) = (known?.Path ?? page.Name, page.ToBytes());
        var hash = HashOf(bytes);
        if (known?.Hashes[0] != hash)
        {
            await recaps.SaveAsync(
                new RecapFile(
                    own.Community.Id,
                    lineage,
                    name,
                    [hash, .. known?.Hashes.Take(1) ?? []],
                    [FingerprintOf(own, folder, name, bytes), .. known?.Fingerprints.Take(1) ?? []]),
                cancellation);
        }

        return name;
    }

    /// <summary>SHA-256 in hex digits.</summary>
    public static string HashOf(byte[] bytes) => Convert.ToHexStringLower(SHA256.HashData(bytes));

    /// <summary>What the bot reads in its own page: a talk about which it says nothing is not in it.</summary>
    private string FingerprintOf(CommunitySettings own, string folder, string name, byte[] bytes)
    {
        var document = ContentDocument.Decode(name, bytes) with { Location = $"{folder}/{name}" };
        var context = new ReadingContext(own.Community.Zone) { DateOrder = own.DateOrder };
        return library.Read(document, context).Meetups.FirstOrDefault(read => read.Kind is MeetupKind.Recap)
            is { } read
            ? RecapWords.FingerprintOf(read)
            : "";
    }
}
