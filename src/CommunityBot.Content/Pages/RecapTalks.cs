using System.Text.RegularExpressions;

using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>Reads the talks in a recap: speakers, title, position in the recording, and takeaways.</summary>
internal static partial class RecapTalks
{
    public static IReadOnlyList<Talk> Read(Page page, VideoAddress? recording, SpeakerCollector speakers)
    {
        var talks = new List<Talk>();
        AddIntroducedSpeakers(page, speakers);
        foreach (var section in page.Body.Sections.Where(
            section => section.Heading is null || !page.NextLines.Contains(section.Line + 1) || section.Level == 0))
        {
            if (HeadedTalk(section, speakers) is { } headed)
            {
                talks.Add(headed);
            }

            for (var i = 0; i < section.Blocks.Count; i++)
            {
                if (section.Blocks[i] is not BodyBlock.Paragraph { Lines: var lines } ||
                    Sentence(lines) is not { } sentence ||
                    page.NextLines.Contains(sentence.Number) || TalkIn(sentence, speakers) is not var (people, title))
                {
                    continue;
                }

                var (video, offset) = RecordingOf(page, sentence, recording);
                var takeaways = i + 1 < section.Blocks.Count && section.Blocks[i + 1] is BodyBlock.Bullets bullets
                    ? bullets.Items.Select(item => TakeawayOf(item)).Where(text => text.Length > 0)
                    : [];
                talks.Add(new Talk(title)
                {
                    Speakers = [.. people.Select(person => person.Name)],
                    Video = video,
                    Offset = offset,
                    Takeaways = [.. takeaways]
                });
                people.ForEach(
                    person => speakers.Add(new Speaker(person.Name)
                    {
                        Role = person.Role,
                        Organisation = person.Organisation,
                        Talk = SpeakerCollector.TalkOf(title)
                    }));
            }
        }

        return talks;
    }

    /// <summary>
    /// A heading "Meshes across clouds – Paul Jones" above a list, as in the bot's own drafts, or the section with
    /// takeaways from the chat.
    /// </summary>
    private static Talk? HeadedTalk(Section section, SpeakerCollector speakers)
    {
        if (section is { Heading: { } named, Level: > 0 and <= 6 }
            && section.Blocks is not [BodyBlock.Bullets, ..] && AgendaEntry.HasTalkLabel(section.Title))
        {
            return Signed(section.Title, named, [], speakers);
        }

        if (section is not { Heading: { } heading, Level: > 0 and <= 6, Blocks: [BodyBlock.Bullets bullets, ..] })
        {
            return null;
        }

        var position = bullets.Items is [var leading, ..] ? PositionIn(leading) : null;
        var takeaways = bullets.Items.Skip(position is null ? 0 : 1)
            .Select(TakeawayOf).Where(text => text.Any(char.IsLetterOrDigit)).ToList();
        if (Core.Wording.Phrases.All.Any(phrases => phrases.FromTheChat == section.Title))
        {
            return new Talk(section.Title) { Takeaways = takeaways };
        }

        var talk = Signed(section.Title, heading, takeaways, speakers);
        return talk is null || position is null
            ? talk
            : talk with { Video = position.AtOffset(position.Offset!.Value), Offset = position.Offset };
    }

    /// <summary>A bullet that is only a link with its offset as the text, as in the bot's own pages.</summary>
    private static VideoAddress? PositionIn(Bullet item) =>
        PositionLink().Match(TakeawayOf(item)) is { Success: true } link
        && VideoAddress.ParseOffset(link.Groups[1].Value) is { } offset
        && VideoAddress.Read(link.Groups[2].Value) is { } video
            ? video with { Offset = video.Offset ?? offset }
            : null;

    [GeneratedRegex(@"^\[([0-9:]{3,8})\]\((\S+)\)$")]
    private static partial Regex PositionLink();

    private static Talk? Signed(string title, BodyLine heading, List<string> takeaways, SpeakerCollector speakers)
    {
        var entry = AgendaEntry.Read(
            title, heading.Links, name => speakers.Speakers.Any(speaker => speaker.Name == name));
        if (entry.People.Count == 0 || AgendaEntry.IsGroup(entry.Title))
        {
            return null;
        }

        foreach (var person in entry.People)
        {
            speakers.Add(new Speaker(person.Name)
            {
                Role = person.Role,
                Organisation = person.Organisation ?? OrganisationBeside(person.Name, title),
                Talk = SpeakerCollector.TalkOf(entry.Title)
            });
        }

        return new Talk(entry.Title)
        {
            Speakers = [.. entry.People.Select(person => person.Name)],
            Takeaways = takeaways
        };
    }

    /// <summary>"Anna Example (Example Ltd) &amp; Ben Example (Other GmbH)"; null if there is none.</summary>
    private static string? OrganisationBeside(string name, string title) =>
        title.IndexOf(name + " (", StringComparison.Ordinal) is >= 0 and var at
            && title.IndexOf(')', at) is > 0 and var close
                ? SpeakerIntroduction.Read(title[at..(close + 1)])?.Organisation
                : null;

    /// <summary>
    /// Adds speakers from "Our wonderful speakers for the evening were A from X, B from Y, and C from Z."
    /// </summary>
    private static void AddIntroducedSpeakers(Page page, SpeakerCollector speakers)
    {
        foreach (var person in page.Body.Lines
            .Where(line => !page.NextLines.Contains(line.Number))
            .SelectMany(ThankedSpeakers.In))
        {
            speakers.Add(person);
        }

        foreach (var line in page.Body.Blocks
            .OfType<BodyBlock.Paragraph>()
            .Select(paragraph => Sentence(paragraph.Lines))
            .OfType<BodyLine>()
            .Where(line => !page.NextLines.Contains(line.Number)
                && line.Text.Contains("speakers", StringComparison.OrdinalIgnoreCase)))
        {
            foreach (var (person, _) in ProseSpeakers.All(line.Text) is { Count: > 1 } several ? several : [])
            {
                speakers.Add(person);
            }
        }
    }

    private static BodyLine? Sentence(IReadOnlyList<BodyLine> lines) => lines switch
    {
        [] => null,
        [var only] => only,
        _ => new BodyLine(string.Join(' ', lines.Select(line => line.Text)), lines[0].Number)
        {
            Links = [.. lines.SelectMany(line => line.Links)]
        },
    };

    /// <summary>
    /// Speakers and title of a sentence such as "Jake Tame from Nutanix kicked off our first talk, discussing From A to
    /// B (starting at 35:45)".
    /// </summary>
    private static (List<SpeakerIntroduction> People, string Title)? TalkIn(BodyLine line, SpeakerCollector speakers)
    {
        var all = ProseSpeakers.All(line.Text);
        var (people, end) = all.Count > 0 ? (all.ConvertAll(person => person.Person), all[^1].End)
            : ProseSpeakers.BeforeVerb(line) is { } doing ? doing
            : KnownSpeaker(line.Text, speakers) is { } known ? ([known.Person], known.End)
            : default;
        if (people is null)
        {
            return null;
        }

        var folded = line.Folded;
        var linked = line.Links.FirstOrDefault(link => !link.IsImage &&
            link.Start >= end &&
            link.Text.Length > 8 &&
            VideoAddress.Read(link.Url) is not null &&
            VideoAddress.ParseOffset(link.Text) is null && !Lexicon.Recording.IsMatch(link.Text));
        if (linked is not null)
        {
            return (people, PlainText.Unquoted(linked.Text).TrimEnd('.'));
        }

        if (Lexicon.Presenting.FindIn(folded, end) is not { } verb || verb.Start - end > 120)
        {
            return null;
        }

        // In "kicked off the evening with a talk on T", skip further verbs that precede the title.
        while (Lexicon.Presenting.FindIn(folded, verb.End) is { } further
            && further.Start - verb.End <= 25
            && !line.Text[verb.End..further.Start].Any(char.IsUpper))
        {
            verb = further;
        }

        var stop = TitleEnd(line.Text, verb.End);
        var title = PlainText.Unquoted(line.Text[verb.End..stop].Trim(' ', ',', ':', '.', '-', '\u2013'));
        return title.Length is > 3 and < 200
            && char.IsLetterOrDigit(title[0])
            && !title.StartsWith("http", StringComparison.Ordinal) ? (people, title) : null;
    }

    /// <summary>
    /// A first name alone ("First up, Paul described how to …") of a speaker named in full elsewhere on the page.
    /// </summary>
    private static (SpeakerIntroduction Person, int End)? KnownSpeaker(string text, SpeakerCollector speakers)
    {
        foreach (var token in text.Split(' ').Take(6))
        {
            var word = token.Trim(',', '.', ' ');
            if (word.Length > 2 && char.IsUpper(word[0]) && speakers.Speakers.FirstOrDefault(
                speaker => speaker.Name.StartsWith(word + " ", StringComparison.Ordinal)) is { } speaker)
            {
                return (
                    new SpeakerIntroduction(speaker.Name), text.IndexOf(word, StringComparison.Ordinal) + word.Length);
            }
        }

        return null;
    }

    private static int TitleEnd(string text, int from)
    {
        var quote = text.AsSpan(from).TrimStart();
        if (quote.Length > 2 && quote[0] is '"' or '\u201C' or '\u2018' or '\'' or '\u201E' or '\u00AB')
        {
            var open = text.Length - quote.Length;
            var close = text.IndexOfAny(['"', '\u201D', '\u2019', '\'', '\u00BB'], open + 1);
            if (close > open)
            {
                return close + 1;
            }
        }

        for (var at = from; at < text.Length; at++)
        {
            if (text[at] is '(' or '!' or '?' || (text[at] == '.' && (at + 1 == text.Length || text[at + 1] == ' ')))
            {
                return text[at] == '?' ? at + 1 : at;
            }
        }

        return text.Length;
    }

    private static (Uri? Video, Duration? Offset) RecordingOf(Page page, BodyLine line, VideoAddress? recording)
    {
        foreach (var link in line.Links)
        {
            if (VideoAddress.Read(link.Url) is not { } video)
            {
                continue;
            }

            var label = VideoAddress.ParseOffset(link.Text) ?? OffsetIn(line.Text);
            if (label is not null && video.Offset is not null && label != video.Offset)
            {
                page.Report.Add(
                    "video-offset-disagrees",
                    line.Number,
                    $"The text has offset {label}, the link {video.Offset.Value.TotalSeconds:0} seconds.");
            }

            var offset = video.Offset ?? label;
            return (offset is { } from ? video.AtOffset(from) : video.WatchUri, offset);
        }

        return OffsetIn(line.Text) is { } textOffset ? (recording?.AtOffset(textOffset), textOffset) : (null, null);
    }

    /// <summary>Offset in the text without a link: "(starting at 35:45)".</summary>
    private static Duration? OffsetIn(string text)
    {
        var at = WordFolding.Fold(text).IndexOf("starting ", StringComparison.Ordinal);
        if (at < 0)
        {
            return null;
        }

        var rest = text[(at + 9)..];
        rest = rest.StartsWith("at ", StringComparison.Ordinal) ? rest[3..] : rest;
        return VideoAddress.ParseOffset(rest.Split([' ', ')', ',', ']'])[0]);
    }

    private static string TakeawayOf(Bullet item)
    {
        var text = item.Markdown.TrimStart('*', '-', '+', ' ').Trim();
        return string.Join(
            ' ', text.Split(['\n', '\r'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));
    }
}
