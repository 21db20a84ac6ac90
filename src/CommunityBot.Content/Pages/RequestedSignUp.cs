using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// A link of no known service that a sentence asks readers to use for coming: "Please register [here](…)", "RSVP at
/// https://…". The link's own text says nothing, so the words before it have to, and about nothing else.
/// </summary>
internal static class RequestedSignUp
{
    /// <summary>Characters between the request and the link.</summary>
    private const int MaximumGap = 60;

    private const int MaximumSentence = 400;

    /// <summary>Words that make a request a remark: "no need to register", "you don't have to sign up".</summary>
    private static readonly string[] Negations =
        ["no", "not", "without", "kein", "keine", "nicht", "ohne", "pas", "sans"];

    public static bool Is(LinkInText link)
    {
        var sentence = link.Sentence;
        var text = WordFolding.Fold(link.Link.Text).Trim();
        if (text.Length == 0 || sentence.Length > MaximumSentence || !IsBare(text)
            || sentence.IndexOf(text, StringComparison.Ordinal) is not (>= 0 and var start))
        {
            return false;
        }

        var before = sentence[..start];
        var request = (Start: -1, End: -1);
        for (var found = Lexicon.SignUpRequests.FindIn(before); found is var (_, end);
            found = Lexicon.SignUpRequests.FindIn(before, end))
        {
            request = found.Value;
        }

        return request.End >= 0 && start - request.End < MaximumGap
            && !Lexicon.OtherSignUps.OccurInFolded(before)
            && !SentenceWord.InFolded(before, 0, request.Start).Exists(word =>
                Negations.Contains(word.Text) || word.Text.EndsWith("n't", StringComparison.Ordinal));
    }

    /// <summary>"here", "this form", or the address itself.</summary>
    private static bool IsBare(string text) =>
        Lexicon.BareLinks.IsMatch(text)
        || text.StartsWith("http", StringComparison.Ordinal)
        || (text.Contains('.', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal));
}
