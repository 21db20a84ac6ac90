using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>reStructuredText writes tables as comma-separated values too.</summary>
public sealed class CsvTableDirectiveTests
{
    [Theory]
    [InlineData("\n")]
    [InlineData("\n\n")]
    public void Each_row_is_a_meetup(string gap)
    {
        var meetups = Read(
            "Termine\n=======\n\n.. csv-table::\n  :header: \"Datum\", \"ReferentIn\", \"Thema\", \"Links\"\n" +
            $"  :widths: 10, 20, 50, 20\n{gap}" +
            "  \"2031-03-04\", \"Anna Example\", \"Parser, \"\"kurz\"\" erklärt\", " +
            "\"`Pad <https://example.com/a>`_\"\n" +
            "  \"2031-04-01\", \"Alle\", \"Thema noch offen\", \" \"\n\nEnde.\n");

        Assert.Equal(
            [(new LocalDate(2031, 3, 4), "Parser, \"kurz\" erklärt"), (new LocalDate(2031, 4, 1), "Termine")],
            meetups.Select(meetup => (meetup.When.Date!.Value, meetup.Title!)));
        Assert.Equal("Anna Example", Assert.Single(meetups[0].Speakers).Name);
    }

    [Theory]
    [InlineData(".. csv-table::\n  :widths: 1, 2\n\n  \"2031-03-04\", \"Parser\"\n")]
    [InlineData(".. csv-table::\n  :header: \"Datum\", \"Thema\", \"Wer\"\n")]
    [InlineData(".. csv-table::\n  :header: \"Datum\n\n  \"2031-03-04\", \"Parser\n")]
    [InlineData(".. csv-table::")]
    public void Incomplete_tables_are_text(string table) => Assert.Empty(Read($"Termine\n=======\n\n{table}"));

    private static List<Meetup> Read(string text) =>
        [.. Reading.Of(text, "termine.rst").Meetups.Where(meetup => meetup.Kind is MeetupKind.Meetup)];
}
