namespace CommunityBot.Wire.Tests;

public sealed class SecretProtectorTests
{
    private const string Key = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

    private static readonly SecretProtector Protector = SecretProtector.Read(Key)!;

    [Fact]
    public void A_sealed_secret_is_opened_with_its_context()
    {
        var closed = Protector.Seal(new Secret("xoxb-token"), "slack T1");

        Assert.DoesNotContain("xoxb", closed, StringComparison.Ordinal);
        Assert.Equal("xoxb-token", Protector.Open(closed, "slack T1")?.Reveal());
    }

    [Fact]
    public void The_same_secret_is_never_sealed_the_same_way_twice() =>
        Assert.NotEqual(
            Protector.Seal(new Secret("xoxb-token"), "slack T1"), Protector.Seal(new Secret("xoxb-token"), "slack T1"));

    [Fact]
    public void It_cannot_be_opened_with_another_context_or_key()
    {
        var closed = Protector.Seal(new Secret("xoxb-token"), "slack T1");

        Assert.Null(Protector.Open(closed, "slack T2"));
        Assert.Null(SecretProtector.Read(Convert.ToBase64String(new byte[32]))!.Open(closed, "slack T1"));
    }

    [Fact]
    public void A_modified_ciphertext_cannot_be_opened()
    {
        var closed = Protector.Seal(new Secret("xoxb-token"), "slack T1");
        var bytes = Convert.FromBase64String(closed[2..]);

        for (var at = 0; at < bytes.Length; at++)
        {
            var changed = (byte[])bytes.Clone();
            changed[at] ^= 1;
            Assert.Null(Protector.Open("1." + Convert.ToBase64String(changed), "slack T1"));
        }

        Assert.All(
            ["", "1.", "1.AAAA", "2." + closed[2..], "xoxb-token", "1.not base64"],
            other => Assert.Null(Protector.Open(other, "slack T1")));
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAECAwQFBgcICQoLDA0ODw==")]
    [InlineData("not base64 at all, although it is long enough")]
    [InlineData("AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISI=")]
    public void A_key_that_is_not_32_bytes_is_refused(string text) => Assert.Null(SecretProtector.Read(text));

    [Fact]
    public void ToString_does_not_reveal_the_key() => Assert.Equal("(key)", Protector.ToString());
}
