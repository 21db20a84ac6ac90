using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Tests;

/// <summary>Capitalised words that are no names of people, and names with the same parts.</summary>
public sealed class OrdinaryWordsTests
{
    [Theory]
    [InlineData("Vier Mitarbeiterinnen")]
    [InlineData("Mitgliedern des Vereins")]
    [InlineData("Beigeordneter der Stadt")]
    [InlineData("Rahmen der Woche")]
    [InlineData("Nachbereitung zu Hause")]
    [InlineData("Von Vorträgen")]
    [InlineData("Netzpolitischer Abend")]
    [InlineData("Geodätische Kuppeln")]
    [InlineData("Instead I")]
    [InlineData("Home Automation")]
    [InlineData("Lycée le Beau")]
    [InlineData("Deux Membres")]
    public void Ordinary_words_are_no_name(string text) => Assert.False(PersonNames.IsFullName(text));

    [Theory]
    [InlineData("Anna von der Beispiel")]
    [InlineData("Ben van der Example")]
    [InlineData("Loïc des Exemples")]
    [InlineData("Karl zu Salm")]
    [InlineData("Anna Hartung")]
    [InlineData("Ben Leung")]
    [InlineData("Anna Clément")]
    [InlineData("Ben Sinnen")]
    [InlineData("Vera Zwei-Muster")]
    public void Names_with_the_same_parts_stay_names(string text) => Assert.True(PersonNames.IsFullName(text));
}
