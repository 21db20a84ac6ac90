using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Tests.Prose;

public sealed class AgendaEntryTests
{
    [Theory]
    [InlineData("'Running it' by Paul Jones, Jetstack / Q & A", "Running it", "Paul Jones|Jetstack")]
    [InlineData(
        "talk: \"Profiling Async Applications in Rust\" by Charlotte",
        "Profiling Async Applications in Rust",
        "Charlotte|")]
    [InlineData(
        "talk: \"To the Moon Via PyO3: Training a Model\" by Jonas Heinrich",
        "To the Moon Via PyO3: Training a Model",
        "Jonas Heinrich|")]
    [InlineData(
        "Charlotte Godley, Deployment pipelines with Kubernetes",
        "Deployment pipelines with Kubernetes",
        "Charlotte Godley|")]
    [InlineData(
        "Deployment pipelines with Kubernetes - Charlotte Godley",
        "Deployment pipelines with Kubernetes",
        "Charlotte Godley|")]
    [InlineData("Charlotte Godley (Ocado): Deployment pipelines", "Deployment pipelines", "Charlotte Godley|Ocado")]
    [InlineData("Building things by Tim Hockin and Paul Jones", "Building things", "Tim Hockin|;Paul Jones|")]
    [InlineData("Was wir gelernt haben von Charlotte Godley", "Was wir gelernt haben", "Charlotte Godley|")]
    [InlineData("« Des pipelines » par Charlotte Godley", "Des pipelines", "Charlotte Godley|")]
    [InlineData("Welcome: prep your beverage!", "Welcome: prep your beverage!", "")]
    [InlineData("Thank you for joining / Q & A", "Thank you for joining / Q & A", "")]
    [InlineData("Introduction and Welcome from Jetstack", "Introduction and Welcome from Jetstack", "")]
    [InlineData("Closing & networking", "Closing & networking", "")]
    [InlineData("'Unconference' Breakout sessions", "'Unconference' Breakout sessions", "")]
    [InlineData(
        "Share why you’re here and what you’re hoping for", "Share why you’re here and what you’re hoping for", "")]
    public void Separates_the_title_from_the_speakers(string line, string title, string people)
    {
        var entry = AgendaEntry.Read(line, [], _ => false);

        Assert.Equal(title, entry.Title);
        Assert.Equal(people, string.Join(';', entry.People.Select(person => $"{person.Name}|{person.Organisation}")));
    }
}
