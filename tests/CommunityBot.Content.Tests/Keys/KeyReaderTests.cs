using CommunityBot.Content.Keys;

using static CommunityBot.Content.Keys.KeyWords;

namespace CommunityBot.Content.Tests.Keys;

/// <summary>Keys are split into words, whatever their spelling, and mean the same in every language.</summary>
public sealed class KeyReaderTests
{
    [Theory]
    [InlineData("event_date")]
    [InlineData("eventDate")]
    [InlineData("Event-Date")]
    [InlineData("eventdate")]
    [InlineData("EVENT DATE")]
    [InlineData("date_of_the_event")]
    [InlineData("Veranstaltungsdatum")]
    [InlineData("veranstaltung-tag")]
    [InlineData("jour_evenement")]
    public void A_day_of_the_event(string key) => Assert.Equal(Event | Day, KeyReader.Read(key));

    [Theory]
    [InlineData("start_time")]
    [InlineData("startTime")]
    [InlineData("starttime")]
    [InlineData("Startzeit")]
    [InlineData("Anfangszeit")]
    [InlineData("heure_debut")]
    [InlineData("heure-de-d\u00E9but")]
    public void The_hour_of_the_begin(string key) => Assert.Equal(Begin | Hour, KeyReader.Read(key));

    [Theory]
    [InlineData("rsvpButtonUrl")]
    [InlineData("RSVPLink")]
    [InlineData("sign-up-link")]
    [InlineData("ticketsUrl")]
    [InlineData("Anmeldelink")]
    [InlineData("lien_inscription")]
    public void A_link_for_registering(string key) => Assert.Equal(SignUp | Link, KeyReader.Read(key));

    [Theory]
    [InlineData("registration_deadline")]
    [InlineData("call_for_papers_url")]
    [InlineData("previous_event_date")]
    [InlineData("author_url")]
    [InlineData("Anmeldeschluss")]
    [InlineData("date_limite")]
    [InlineData("feedbackUrl")]
    public void Something_else_than_the_event(string key) => Assert.True(KeyReader.Read(key).HasFlag(Other));

    [Theory]
    [InlineData("hugo")]
    [InlineData("2324")]
    [InlineData("dateline")]
    [InlineData("event_colour")]
    public void A_word_that_no_language_has(string key) => Assert.True(KeyReader.Read(key).HasFlag(Unknown));

    [Theory]
    [InlineData("speaker_2", "Speaker")]
    [InlineData("time_zone", "Zone")]
    [InlineData("utc_hh_mm", "Utc, Hour")]
    [InlineData("yyyy_mm_dd", "Day")]
    [InlineData("eventLocationName", "Event, Place, Name")]
    [InlineData("hosted_by", "Host, By")]
    public void Further_words(string key, string words) =>
        Assert.Equal(Enum.Parse<KeyWords>(words), KeyReader.Read(key));

    /// <summary>Compounds are tried once per rest, so that a long key costs no more than its length.</summary>
    [Fact]
    public void A_key_of_repeated_words_is_read_at_once()
    {
        var key = string.Concat(Enumerable.Repeat("end", 19)) + "xyz";

        Assert.Equal(Unknown, KeyReader.Read(key));
    }
}
