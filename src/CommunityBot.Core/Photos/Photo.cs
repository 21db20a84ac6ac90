using System.Security.Cryptography;
using System.Text;

using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Photos;

/// <summary>A picture of a message in the chat that an organiser chose for a recap.</summary>
/// <param name="Lineage">The meetup's oldest id, unchanged when the page is replaced.</param>
/// <param name="Message">The message: <c>slack:C1/1590764400.000100</c>.</param>
/// <param name="File">The platform's id of the file in the message.</param>
/// <param name="Author">Who posted the message: <c>slack:U1</c>.</param>
/// <param name="AddedBy">The organiser's user id on their platform.</param>
public sealed record Photo(
    string Community, string Lineage, string Message, string File, ChannelRef Author, ChannelRef AddedBy,
    Instant AddedAt)
{
    /// <summary>Maximum number for one meetup, including those whose authors have not answered.</summary>
    public const int MaxPerMeetup = 12;

    public required PhotoState State { get; init; }

    /// <summary>The author's name, which is shown with the picture; empty if unknown.</summary>
    public string Credit { get; init; } = "";

    /// <summary>What the picture shows, in one line of plain text; empty while nobody has said it.</summary>
    public string Alt { get; init; } = "";

    /// <summary>The name of the file as it was uploaded, for people.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where the bytes can be downloaded; null once they are stored, or if the address has expired.</summary>
    public Uri? Address { get; init; }

    /// <summary>Why the bytes are not stored although they may be; null for no reason.</summary>
    public string? Reason { get; init; }

    /// <summary>
    /// Who gave the consent: the author, or the organiser who says that the author agreed in words. Null before.
    /// </summary>
    public ChannelRef? ConsentBy { get; init; }

    public Instant? ConsentAt { get; init; }

    /// <summary>SHA-256 of the stored bytes, in hex digits; empty while none are stored.</summary>
    public string Hash { get; init; } = "";

    /// <summary>Of the stored bytes: "image/jpeg"; empty while none are stored.</summary>
    public string MediaType { get; init; } = "";

    /// <summary>Of the stored bytes.</summary>
    public int Size { get; init; }

    /// <summary>True if the page of the recap, which the bot has written, shows it.</summary>
    public bool IsOnPage { get; init; }

    /// <summary>
    /// Sixteen hex digits for all pictures of one message, used in buttons: their author is asked once.
    /// </summary>
    public string Request => ReferenceOf($"{Community}\n{Message}");

    /// <summary>Sixteen hex digits, used in buttons.</summary>
    public string Reference => ReferenceOf($"{Community}\n{Message}\n{File}");

    /// <summary>True while it is used or may still be.</summary>
    public bool IsActive => State is not (PhotoState.Withdrawn or PhotoState.Removed);

    /// <summary>The alternative text, or what can be said of every picture.</summary>
    public string AltIn(Phrases phrases) => Alt.Length > 0 ? Alt : phrases.Photos.WithoutAlt;

    private static string ReferenceOf(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
}

/// <summary>What has become of a picture. The names are stored.</summary>
public enum PhotoState
{
    /// <summary>The author has not answered.</summary>
    Asked,

    /// <summary>The platform refuses direct messages to the author, so an organiser has to ask in words.</summary>
    Unreachable,

    /// <summary>The author agrees, and the bytes are not stored yet.</summary>
    Agreed,

    /// <summary>The author agrees, and the bytes are stored.</summary>
    Stored,

    /// <summary>The author refused, or took the consent back. Kept without bytes, so that nobody asks again.</summary>
    Withdrawn,

    /// <summary>An organiser removed it; forgotten as soon as no page shows it.</summary>
    Removed,
}
