using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Days of earlier meetups in a list, which are not the day of the page.</summary>
public sealed class EarlierDatesTests
{
    [Theory]
    [InlineData("The first two were on:", 21)]
    [InlineData("We will meet on:", 20)]
    public void A_list_after_a_line_in_the_past_tense_is_skipped(string lead, int day) => Assert.Equal(
        day,
        Reading.Page(
            $"# Talk to other people\n\n{lead}\n- 20 June 2031,\n- 18 July 2031.\n\n" +
            "We start at 6pm at the Example Hall.\n",
            "meetups/2031-11-21_meetup.md").When.Date?.Day);

    [Fact]
    public void A_list_of_other_things_is_read() => Assert.Equal(
        new LocalDate(2031, 6, 20),
        Reading.Page(
            "# Talk to other people\n\nThis is what we had in mind:\n- 20 June 2031, 6pm\n- food and talks\n",
            "meetups/social.md").When.Date);
}
