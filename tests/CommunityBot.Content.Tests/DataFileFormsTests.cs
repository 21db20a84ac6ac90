namespace CommunityBot.Content.Tests;

/// <summary>Tests for forms of data files: entries that are comments, keys that are aligned.</summary>
public sealed class DataFileFormsTests
{
    [Theory]
    [InlineData("# - name: Sample day\n#   date: Oct 13, 2031\n#   venue: The Example\n#   time: 18:30\n")]
    [InlineData("\n# events:\n#\n#  - title: Sample day\n#    date: 2031-10-13\n#    time: 18:30\n\n")]
    public void A_file_of_comments_has_no_events(string text) =>
        Assert.Empty(Reading.Of(text, "_data/events.yml").Meetups);

    [Fact]
    public void An_entry_beside_comments_is_read() => Assert.Equal(
        "Sample day",
        Assert.Single(Reading.Of(
            "# - title: Old\n#   date: 2031-01-01\n- title: Sample day\n  date: 2031-10-13\n  venue: The Example\n",
            "_data/events.yml").Meetups).Title);

    [Fact]
    public void Keys_may_be_aligned_at_their_colons()
    {
        var meetup = Assert.Single(Reading.Of(
            "date      : 2031-09-15\nlocation  : The Example\nitems     :\n  - title : Doors\n    start : \"18:00\"\n" +
            "  - title    : A talk\n    start    : \"19:15\"\n    speakers :\n    - name   : Anna Example\n",
            "_data/events/20310915.yml").Meetups);

        Assert.Equal(["Doors", "A talk"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal("Anna Example", Assert.Single(meetup.Speakers).Name);
    }
}
