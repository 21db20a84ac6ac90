using System.Text.RegularExpressions;

using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Tests.Wording;

public sealed partial class PhrasesTests
{
    /// <summary>Phrases that are intentionally the same as in English.</summary>
    private static readonly Dictionary<string, string[]> SameAsEnglish = new()
    {
        ["de"] = [
            "Online", "Track", "Months[3]", "Months[7]", "Months[8]", "Months[10]", "ShortMonths[1]", "ShortMonths[3]",
            "ShortMonths[7]"
        ],
        ["fr"] = ["Page", "Answers.PageForm"],
    };

    /// <summary>The maximum length that every platform shows completely, for phrases in limited space.</summary>
    private static readonly Dictionary<string, int> MaxLengths = new()
    {
        ["Recap"] = 24,
        ["Send"] = 24,
        ["Cancel"] = 24,
        ["Close"] = 24,
        ["Organisers.RecordingAddress"] = 45,
        ["Organisers.OneSentenceALine"] = 100,
        ["Organisers.WriteItHere"] = 75,
        ["Organisers.PostIt"] = 75,
        ["Organisers.LeaveIt"] = 75,
        ["Organisers.PublishTheRecap"] = 75,
        ["ShareHere"] = 75,
        ["Answers.NextMeetup"] = 75,
        ["Answers.AnotherMeetup"] = 100,
        ["Answers.OrDidYouMean"] = 100,
    };

    public static TheoryData<string> Others =>
        [.. Phrases.All.Select(phrases => phrases.Language).Where(language => language != "en")];

    [Theory]
    [MemberData(nameof(Others))]
    public void No_phrase_is_left_in_english(string language)
    {
        var own = PhraseTable.Of(Phrases.For(language)!);
        var untranslated = PhraseTable.Of(Phrases.English)
            .Where(phrase => Letters.IsMatch(Placeholders.Replace(phrase.Value, ""))
                && own[phrase.Key] == phrase.Value
                && !SameAsEnglish[language].Contains(phrase.Key))
            .Select(phrase => phrase.Key);

        Assert.Equal([], untranslated);
    }

    [Theory]
    [MemberData(nameof(Others))]
    public void A_phrase_has_the_same_placeholders_in_every_language(string language)
    {
        var own = PhraseTable.Of(Phrases.For(language)!);
        var different = PhraseTable.Of(Phrases.English)
            .Where(phrase => !PlaceholdersOf(phrase.Value).SetEquals(PlaceholdersOf(own[phrase.Key])))
            .Select(phrase => phrase.Key);

        Assert.Equal([], different);
    }

    [Fact]
    public void Every_listed_command_has_a_description_and_every_description_a_command() =>
        Assert.All(Phrases.All, phrases =>
        {
            var own = phrases.Answers.Descriptions;

            Assert.Equal(
                Abilities.Commands.Where(command => !command.Spec.IsButtonOnly)
                    .Select(command => command.Spec.Name)
                    .Order(),
                own.Keys.Order());
            Assert.All(own.Values, description => Assert.InRange(description.Length, 1, 100));
        });

    [Fact]
    public void Every_listed_command_has_a_name_that_fits_into_a_modal_title() =>
        Assert.All(Phrases.All, phrases => Assert.All(
        Abilities.Commands.Where(command => !command.Spec.IsButtonOnly),
        command => Assert.InRange(phrases.Answers.Names[command.Spec.Name].Length, 1, 24)));

    [Fact]
    public void Phrases_in_limited_space_are_short_enough() => Assert.All(
        from phrases in Phrases.All
        from phrase in PhraseTable.Of(phrases)
        where MaxLengths.ContainsKey(phrase.Key)
        select (phrases.Language, phrase.Key, phrase.Value),
        phrase => Assert.True(phrase.Value.Length <= MaxLengths[phrase.Key], phrase.ToString()));

    [Theory]
    [InlineData("de", "29 May 2020", "Freitag, 29. Mai 2020")]
    [InlineData("fr", "29 May 2020", "vendredi 29 mai 2020")]
    [InlineData("en", "29 May 2020", "Friday 29 May 2020")]
    public void Dates_are_written_in_each_language(string language, string date, string expected) =>
        Assert.Equal(expected, Phrases.For(language)!.LongDate(
            NodaTime.Text.LocalDatePattern.CreateWithInvariantCulture("d MMMM uuuu").Parse(date).Value));

    private static HashSet<string> PlaceholdersOf(string text) =>
        [.. Placeholders.Matches(text).Select(place => place.Value)];

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholders { get; }

    [GeneratedRegex("[A-Za-z]")]
    private static partial Regex Letters { get; }
}
