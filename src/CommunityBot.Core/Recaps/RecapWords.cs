using System.Security.Cryptography;
using System.Text;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Recaps;

/// <summary>A recap as an organiser writes it: the text of the form's fields, as it was typed.</summary>
/// <param name="Recording">An address; what was typed if it is none, empty if nothing was.</param>
/// <param name="Talks">The lines of the talks; see <see cref="RecapTalkLines"/>.</param>
/// <param name="Chat">Sentences from the chat, one a line, literally.</param>
public sealed record RecapWords(string Recording, string Talks, string Chat)
{
    /// <summary>Null if what was typed is no address, or nothing was.</summary>
    public Uri? Address => Meetups.Recording.Read(Recording);

    /// <summary>All words, to be copied.</summary>
    public string Text => string.Join(
        "\n\n", new[] { Recording, Talks, Chat }.Select(part => part.Trim()).Where(part => part.Length > 0));

    /// <summary>Sixteen hex digits that differ when anything differs that a reader would see.</summary>
    public string Fingerprint => Hash([Recording.Trim(), .. Meaning(Talks), "", .. Meaning(Chat)]);

    /// <summary>The words that a recap, or a meetup without one, begins with in the form.</summary>
    public static RecapWords Of(Meetup page, Phrases phrases) => new(
        page.Links.Video?.ToString() ?? "",
        RecapTalkLines.Write(TalksOf(page, phrases), page.Links.Video),
        string.Join('\n', ChatOf(page, phrases)));

    /// <summary>Sixteen hex digits that differ when the recap on a page has changed.</summary>
    public static string FingerprintOf(Meetup page) => Hash(
    [
        page.Links.Video?.ToString() ?? "",
        .. page.Talks.SelectMany(talk => (string[])
        [
            "", talk.Title, string.Join(", ", talk.Speakers), talk.Offset?.ToString() ?? "",
            talk.Video?.ToString() ?? "", .. talk.Takeaways,
        ]),
    ]);

    /// <summary>The recap that the words make of a page: of the recap that they correct, or of the meetup.</summary>
    public Meetup ApplyTo(Meetup page, Phrases phrases)
    {
        var recording = Address;
        var chat = ChatLines().ToList();
        return page with
        {
            Kind = MeetupKind.Recap,
            Talks =
            [
                .. RecapTalkLines.Read(Talks, TalksOf(page, phrases), recording),
                .. chat.Count > 0 ? [TakeawaySection.Section(chat, phrases)] : Array.Empty<Talk>(),
            ],
            Links = page.Links with { Video = recording },
        };
    }

    /// <summary>The same words with sentences that were chosen from the chat in the meantime.</summary>
    public RecapWords With(IEnumerable<Takeaway> chosen) => this with
    {
        Chat = string.Join(
            '\n', ChatLines().Concat(chosen.Select(takeaway => takeaway.Text)).Distinct(StringComparer.Ordinal)),
    };

    /// <summary>The talks of a recap without the sentences from the chat, or those of a meetup's programme.</summary>
    public static IReadOnlyList<Talk> TalksOf(Meetup page, Phrases phrases)
    {
        if (page.Kind is MeetupKind.Recap && page.Talks.Count > 0)
        {
            return [.. page.Talks.Where(talk => !IsChat(talk, phrases))];
        }

        var talks = page.Agenda.Where(item => item.Speakers.Count > 0)
            .Select(item => new Talk(item.Title) { Speakers = item.Speakers }).ToList();
        talks = talks.Count > 0 ? talks
            : [
                .. page.Speakers.Select(
                    speaker => new Talk(speaker.Talk ?? speaker.Name) { Speakers = [speaker.Name] })
            ];
        return talks.Count > 0 ? talks : [new Talk(page.Heading)];
    }

    /// <summary>The sentences of the chat as they are shown, in order.</summary>
    private static IEnumerable<string> ChatOf(Meetup page, Phrases phrases) => page.Talks
        .Where(talk => IsChat(talk, phrases))
        .SelectMany(talk => talk.Takeaways)
        .Select(line => PlainTextRenderer.Text(MarkdownBlocks.Line(line)));

    private static bool IsChat(Talk talk, Phrases phrases) =>
        talk is { Speakers: [], Offset: null, Video: null }
        && talk.Title.Equals(phrases.FromTheChat, StringComparison.OrdinalIgnoreCase);

    private IEnumerable<string> ChatLines() => Lines(Chat)
        .Select(line => line.TrimStart('*', '-', '•', ' '))
        .Where(line => line.Length > 0)
        .Distinct(StringComparer.Ordinal);

    /// <summary>The lines without those that say nothing, such as an asterisk that waits for a takeaway.</summary>
    private static IEnumerable<string> Meaning(string text) =>
        Lines(text).Where(line => line.Any(character => character is not ('*' or '-' or '•' or ' ')));

    private static string[] Lines(string text) =>
        text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Hash(IEnumerable<string> parts) => Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))).AsSpan(0, 8));
}
