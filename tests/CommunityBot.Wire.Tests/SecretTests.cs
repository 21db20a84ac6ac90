using System.Text.Json;

namespace CommunityBot.Wire.Tests;

public sealed class SecretTests
{
    private static readonly Secret Secret = new("xoxb-not-for-logs");

    [Fact]
    public void A_secret_is_not_contained_in_text_or_json()
    {
        Assert.DoesNotContain("not-for-logs", $"{Secret}", StringComparison.Ordinal);
        Assert.DoesNotContain("not-for-logs", JsonSerializer.Serialize(Secret), StringComparison.Ordinal);
        Assert.Equal("xoxb-not-for-logs", Secret.Reveal());
    }
}
