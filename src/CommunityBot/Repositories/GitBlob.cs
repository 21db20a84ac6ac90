using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CommunityBot.Repositories;

/// <summary>The name that Git gives to the content of a file.</summary>
internal static class GitBlob
{
    /// <summary>
    /// 40 hex digits: equal to the <c>sha</c> that GitHub shows of a file with these bytes.
    /// https://git-scm.com/book/en/v2/Git-Internals-Git-Objects
    /// </summary>
    public static string NameOf(ReadOnlySpan<byte> bytes)
    {
        var header = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"blob {bytes.Length}\0"));
#pragma warning disable CA5350 // Git defines the name; it protects nothing here.
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA1);
#pragma warning restore CA5350
        hash.AppendData(header);
        hash.AppendData(bytes);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
