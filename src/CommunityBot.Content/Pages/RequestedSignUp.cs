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

    /// <summary>Characters between the link and a request behind it: "here, please, to".</summary>
    private const int MaximumBehind = 12;

    /// <summary>Whole paths of pages where people get an account of a service, not a place at a meetup.</summary>
    private static readonly string[] PathsOfAccounts = ["signup", "sign-up", "sign_up", "invite", "login"];

    /// <summary>Words that make a request a remark: "no need to register", "you don't have to sign up".</summary>
    private static readonly string[] Negations =
        ["no", "not", "without", "kein", "keine", "nicht", "ohne", "pas", "sans"];

    /// <summary>"Don't forget to register" asks for it.</summary>
    private static readonly string[] Forgetting = ["forget", "vergesst", "vergiss", "vergessen", "oubliez", "oublie"];

    public static bool Is(LinkInText link)
    {
        var sentence = link.Sentence;
        var text = WordFolding.Fold(link.Link.Text).Trim();
        if (text.Length == 0 || sentence.Length > MaximumSentence || !IsBare(text)
            || PathsOfAccounts.Contains(link.Uri.AbsolutePath.Trim('/'), StringComparer.OrdinalIgnoreCase)
            || sentence.IndexOf(text, StringComparison.Ordinal) is not (>= 0 and var start))
        {
            return false;
        }

        var before = sentence[..start];
        if (LastRequest(before) is { } request)
        {
            return start - request.End < MaximumGap && IsAboutComing(before, request.Start);
        }

        // "Click here to register", and "Please sign up:" in the line above.
        var behind = sentence[(start + text.Length)..];
        return Lexicon.SignUpRequests.FindIn(behind) is { Start: < MaximumBehind }
            ? IsAboutComing(sentence, start)
            : before.Trim().Length < MaximumBehind && link.Lead is { } lead
                && LastRequest(lead.Folded) is { } above && IsAboutComing(lead.Folded, above.Start);
    }

    private static (int Start, int End)? LastRequest(string folded)
    {
        (int Start, int End)? request = null;
        for (var found = Lexicon.SignUpRequests.FindIn(folded); found is var (_, end);
            found = Lexicon.SignUpRequests.FindIn(folded, end))
        {
            request = found;
        }

        return request;
    }

    /// <summary>Whether a text asks for nothing else, and does not say that nobody has to.</summary>
    private static bool IsAboutComing(string folded, int at)
    {
        var words = SentenceWord.InFolded(folded, 0, at);
        return !Lexicon.OtherSignUps.OccurInFolded(folded)
            && (words.Exists(word => Forgetting.Contains(word.Text))
                || !words.Exists(word =>
                    Negations.Contains(word.Text) || word.Text.EndsWith("n't", StringComparison.Ordinal)));
    }

    /// <summary>"here", "this form", or the address itself.</summary>
    private static bool IsBare(string text) =>
        Lexicon.BareLinks.IsMatch(text)
        || text.StartsWith("http", StringComparison.Ordinal)
        || (text.Contains('.', StringComparison.Ordinal) && !text.Contains(' ', StringComparison.Ordinal));
}
