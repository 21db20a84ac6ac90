using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Tests.Messages;

public sealed class StatusMarkTests
{
    [Theory]
    [InlineData("CANCELLED: Kite round", "Kite round")]
    [InlineData("Canceled - Kite round", "Kite round")]
    [InlineData("[Cancelled] Kite round", "Kite round")]
    [InlineData("(abgesagt) Drachen", "Drachen")]
    [InlineData("Abgesagt: Drachen", "Drachen")]
    [InlineData("ABGESAGT! Drachen", "Drachen")]
    [InlineData("Annulé : Cerfs-volants", "Cerfs-volants")]
    [InlineData("ANNULÉE – Rencontre", "Rencontre")]
    [InlineData("Kite round (cancelled)", "Kite round")]
    [InlineData("Drachen – abgesagt", "Drachen")]
    [InlineData("Verschoben: Drachen", "Drachen")]
    [InlineData("Cancelled", "Cancelled")]
    [InlineData("Cancelled flights, and how to rebook", "Cancelled flights, and how to rebook")]
    [InlineData("How we cancelled: a story", "How we cancelled: a story")]
    [InlineData("Clusters in many clouds", "Clusters in many clouds")]
    public void A_mark_is_removed_and_other_words_are_not(string title, string expected) =>
        Assert.Equal(expected, StatusMark.Without(title));
}
