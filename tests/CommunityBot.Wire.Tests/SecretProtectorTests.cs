namespace CommunityBot.Wire.Tests;

public sealed class SecretProtectorTests
{
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static readonly SecretProtector Seal = SecretProtector.Read(Key)!;

    [Fact]
    public void What_was_sealed_is_opened_at_its_place()
    {
        var closed = Seal.Seal(new Secret("xoxb-token"), "slack T1");

        Assert.DoesNotContain("xoxb", closed, StringComparison.Ordinal);
        Assert.Equal("xoxb-token", Seal.Open(closed, "slack T1")?.Reveal());
    }

    [Fact]
    public void The_same_secret_is_never_sealed_the_same_way_twice() =>
        Assert.NotEqual(
            Seal.Seal(new Secret("xoxb-token"), "slack T1"), Seal.Seal(new Secret("xoxb-token"), "slack T1"));

    [Fact]
    public void At_another_place_or_under_another_key_it_stays_closed()
    {
        var closed = Seal.Seal(new Secret("xoxb-token"), "slack T1");

        Assert.Null(Seal.Open(closed, "slack T2"));
        Assert.Null(SecretProtector.Read(Convert.ToBase64String(new byte[32]))!.Open(closed, "slack T1"));
    }

    [Fact]
    public void Whatever_was_changed_stays_closed()
    {
        var closed = Seal.Seal(new Secret("xoxb-token"), "slack T1");
        var bytes = Convert.FromBase64String(closed[2..]);

        for (var at = 0; at < bytes.Length; at++)
        {
            var changed = (byte[])bytes.Clone();
            changed[at] ^= 1;
            Assert.Null(Seal.Open("1." + Convert.ToBase64String(changed), "slack T1"));
        }

        Assert.All(
            ["", "1.", "1.AAAA", "2." + closed[2..], "xoxb-token", "1.not base64"],
            other => Assert.Null(Seal.Open(other, "slack T1")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAECAwQFBgcICQoLDA0ODw==")]
    [InlineData("not base64 at all, although it is long enough")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISI=")]
    public void What_is_no_key_of_32_bytes_is_none(string text) => Assert.Null(SecretProtector.Read(text));

    [Fact]
    public void A_key_shows_nothing_of_itself() => Assert.Equal("(key)", Seal.ToString());
}
