using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Tests.Wording;

/// <summary>Tests that every kind has a name for organisers in every language.</summary>
public sealed class KindNamesTests
{
    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    public void No_kind_is_shown_as_its_code(string language)
    {
        var phrases = Phrases.For(language)!;
        string[] kinds =
        [
            .. Abilities.Kinds.Select(kind => kind.Name),
            .. Abilities.ChangeKinds.Select(kind => kind.Name),
            .. Abilities.CommunityKinds.Select(kind => kind.Name),
            .. Abilities.QuestionKinds,
        ];

        Assert.All(kinds, kind => Assert.Matches(@"^\p{Lu}\p{Ll}", phrases.KindName(kind)));
        Assert.Distinct(kinds.Select(phrases.KindName));
    }
}
