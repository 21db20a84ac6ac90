using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>Reads the sponsors from the front matter, otherwise from paragraphs that thank them.</summary>
internal static class EventSponsors
{
    /// <summary>Phrases that continue the thanks in the paragraph after it: "[A](…) have kindly provided …".</summary>
    private static readonly PhraseIndex ThanksPhrases = new(
    [
        "will feed us", "feed us", "provid*", "hosting us", "host us", "hosts us", "sponsor*", "supporting us",
        "supported", "support", "pizza", "our friends from", "kindly",
        "generous*", "stellt uns", "stellen uns", "spendier*", "nous accueille*", "offre*", "offert",
    ]);

    private static readonly PhraseIndex ProfileHosts = new(
        ["twitter.com", "x.com", "linkedin.com/in", "github.com", "mastodon.social", "bsky.app"]);

    public static IReadOnlyList<Sponsor> Read(Page page)
    {
        if (page.Header.Find("sponsors", "sponsor", "event.sponsors", "partners", "hosts") is { } entry)
        {
            return FromHeader(entry.Value);
        }

        var found = new List<Sponsor>();
        foreach (var section in page.Body.Sections)
        {
            var isThanking = Lexicon.Sponsoring.OccurIn(section.Title);
            foreach (var block in section.Blocks)
            {
                if (block is BodyBlock.Bullets && !isThanking)
                {
                    continue;
                }

                var text = block.AllLines is [var only]
                    ? only.Folded
                    : WordFolding.Fold(string.Join(' ', block.AllLines.Select(line => line.Text)));
                var thanks = Lexicon.Sponsoring.FindIn(text) is not null;
                if (thanks
                    || (isThanking && (ThanksPhrases.FindIn(text) is not null
                        || block is BodyBlock.Bullets
                        || section.Level > 0 && Lexicon.Sponsoring.OccurIn(section.Title))))
                {
                    Collect(page, block, found);
                    isThanking = true;
                }
                else
                {
                    isThanking = Lexicon.Sponsoring.OccurIn(section.Title);
                }
            }
        }

        return [.. found.DistinctBy(sponsor => WordFolding.Fold(sponsor.Name))];
    }

    private static List<Sponsor> FromHeader(HeaderValue value) => value switch
    {
        HeaderValue.Sequence items => [.. items.Values.SelectMany(FromHeader)],
        HeaderValue.Mapping map when new Header(map) is var one && one.Text("name", "title", "company") is { } name =>
            [new Sponsor(
                PlainText.WithoutMarkup(name),
                WebAddress.Read(one.Text("url", "link", "website", "href", "homepage")))],
        HeaderValue.Mapping map =>
            [.. map.Entries.Select(entry => entry.Value).OfType<HeaderValue.Sequence>().SelectMany(FromHeader)],
        HeaderValue.Scalar { Text: { Length: > 1 and < 100 } text }
            when !text.Contains("://", StringComparison.Ordinal) =>
            [.. PersonNames.SplitList(text).Where(part => part.Length > 1).Select(part => new Sponsor(part))],
        _ => [],
    };

    /// <summary>Adds the organisations linked in a paragraph that thanks sponsors.</summary>
    private static void Collect(Page page, BodyBlock block, List<Sponsor> found)
    {
        foreach (var line in block.AllLines.Where(line => !page.NextLines.Contains(line.Number)))
        {
            foreach (var link in line.Links.Where(link => !link.IsImage && link.Text.Length is > 1 and < 50))
            {
                if (WebAddress.Read(link.Url) is { } uri &&
                    VideoAddress.Read(link.Url) is null &&
                    !RegistrationLinks.IsRegistrationLink(uri) &&
                    ProfileHosts.FindIn(WordFolding.Fold(uri.Host + uri.AbsolutePath)) is null &&
                        char.IsLetterOrDigit(link.Text[0]) &&
                        !char.IsLower(link.Text[0]) &&
                    !Lexicon.Registration.OccurIn(link.Text))
                {
                    found.Add(new Sponsor(link.Text.Trim(), uri));
                }
            }
        }
    }
}
