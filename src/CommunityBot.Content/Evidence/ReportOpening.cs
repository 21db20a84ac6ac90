using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Sentences with which reports begin that name no day: "At this meeting Anna showed …", "Ben Example gave a quick
/// introduction to …", "Here is the video from the November meeting". A report is about the gathering of others: an
/// author who writes about their own talk ("Here are the slides of my talk") has a blog.
/// </summary>
internal static class ReportOpening
{
    /// <summary>Words from the verb to the talk: "gave us a really quick introduction".</summary>
    private const int WordsToTalk = 6;

    /// <summary>Words from "video from" to the gathering: "the video from our monthly November meeting".</summary>
    private const int WordsToGathering = 5;

    /// <summary>Shorter words are articles rather than names.</summary>
    private const int ShortestName = 4;

    /// <summary>Players, and the words of every language for what was shown, in links and headings.</summary>
    private static readonly string[] Materials =
    [
        "youtube.com/", "youtu.be/", "vimeo.com/", "gist.github.com", "speakerdeck.com/", "slides", "folien",
        "diapos", ".pdf)", ".pdf\"", "<video",
    ];

    /// <summary>"At this meeting Anna discussed …": the report names its gathering, and says what was.</summary>
    public static bool NamesItsGathering(string folded) =>
        Lexicon.AtThisGathering.OccurInFolded(folded) && PastTense.OccursIn(folded);

    /// <summary>"At this meeting we will elect the board": what is said of a gathering before it.</summary>
    public static bool AnnouncesAtGathering(string folded) =>
        Lexicon.AtThisGathering.OccurInFolded(folded) && Lexicon.FutureVerbs.OccurInFolded(folded)
        && !PastTense.OccursIn(folded);

    /// <summary>"If you missed it, here are the slides", "Wer nicht dabei sein konnte: hier ist das Video".</summary>
    public static bool ShowsWhatWasMissed(string folded) =>
        Lexicon.MissedIt.OccurInFolded(folded) && Lexicon.HereAre.OccurInFolded(folded)
        && Lexicon.Materials.OccurInFolded(folded)
        && !SentenceWord.InFolded(folded, 0, folded.Length).Exists(word => Lexicon.EarlierEvents.Contains(word.Bare));

    /// <summary>"Anna gave a great demo of …", "hielt einen kurzen Vortrag", "a fait une présentation".</summary>
    public static bool NamesGivenTalk(string folded)
    {
        if (Lexicon.Presented.OccurInFolded(folded) && PastTense.OccursIn(folded))
        {
            return true;
        }

        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        var verb = words.FindIndex(word => Lexicon.GaveTalk.Contains(word.Text));
        return verb > 0
            && words.Skip(verb + 1).Take(WordsToTalk).Any(word => Lexicon.GivenThings.Contains(word.Text));
    }

    /// <summary>"Anna Example on parsers" above "Anna gave a great demo of …".</summary>
    public static bool NamesSpeakerOf(string title, string folded)
    {
        var named = SentenceWord.In(title).Select(word => word.Bare).ToHashSet(StringComparer.Ordinal);
        return SentenceWord.InFolded(folded, 0, folded.Length)
            .TakeWhile(word => !Lexicon.GaveTalk.Contains(word.Text)
                && Lexicon.Presented.LengthAtStart(folded[word.Start..]) is null)
            .Any(word => word.Text.Length >= ShortestName && named.Contains(word.Text));
    }

    /// <summary>"Vortrag in Musterstadt", "a lecture for beginners".</summary>
    public static bool NamesTalk(string folded) =>
        SentenceWord.InFolded(folded, 0, folded.Length).Exists(word => Lexicon.GivenThings.Contains(word.Bare));

    /// <summary>The author writes about themselves: "my talk", "ich habe".</summary>
    public static bool IsPersonal(string folded) =>
        SentenceWord.InFolded(folded, 0, folded.Length).Any(word => Lexicon.MyOwn.Contains(word.Text));

    /// <summary>Whether the page has a player or a link with which others see what was shown.</summary>
    /// <param name="text">The document, with the targets of its links.</param>
    public static bool HasMaterials(string text) =>
        Materials.Any(material => text.Contains(material, StringComparison.OrdinalIgnoreCase));

    /// <summary>"Here is the video from the November meeting", "Hier sind die Folien vom letzten Treffen".</summary>
    public static bool ShowsMaterials(string folded)
    {
        if (!Lexicon.HereAre.OccurInFolded(folded) || Lexicon.MaterialsFrom.FindIn(folded) is not { } materials)
        {
            return false;
        }

        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        return words.Where(word => word.Start >= materials.End)
            .Take(WordsToGathering)
            .Any(word => Lexicon.GatheringNouns.Contains(word.Bare));
    }
}
