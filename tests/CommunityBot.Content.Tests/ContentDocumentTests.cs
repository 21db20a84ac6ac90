using System.Text;

namespace CommunityBot.Content.Tests;

public sealed class ContentDocumentTests
{
    [Fact]
    public void A_byte_order_mark_is_not_part_of_the_text()
    {
        Assert.Equal("müde", Decode([0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes("müde")]).Text);
        Assert.Equal("müde", Decode([0xFF, 0xFE, .. Encoding.Unicode.GetBytes("müde")]).Text);
        Assert.Equal("müde", Decode([0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes("müde")]).Text);
    }

    [Fact]
    public void A_file_that_is_not_UTF8_is_read_as_Windows_1252_and_reported_with_its_line()
    {
        var document = Decode([.. "ok\nGr"u8, 0xFC, 0xDF, .. "e "u8, 0x96]);

        Assert.Equal("ok\nGrüße –", document.Text);
        Assert.Equal(("not-utf8", 2), document.Problems.Select(problem => (problem.Code, problem.Line)).Single());
    }

    [Fact]
    public void A_few_invalid_bytes_in_UTF8_do_not_change_the_rest()
    {
        var document = Decode([.. "é "u8, 0xFF]);

        Assert.Equal("é \uFFFD", document.Text);
        Assert.Equal("not-utf8", Assert.Single(document.Problems).Code);
    }

    [Fact]
    public void A_binary_file_is_not_text()
    {
        var document = Decode([0x89, 0x50, 0, 0, 0, 0x0D, 0, 0, 0, 1]);

        Assert.Empty(document.Text);
        Assert.Contains(document.Problems, problem => problem.Code == "not-text");
    }

    [Fact]
    public void A_file_above_the_size_limit_is_not_read()
    {
        var document = Decode(new byte[ContentDocument.MaximumBytes + 1]);

        Assert.Empty(document.Text);
        Assert.Equal("too-large", Assert.Single(document.Problems).Code);
    }

    [Theory]
    [InlineData("hereâ€™s", "here’s")]
    [InlineData("â€œquotedâ€\u009D", "“quoted”")]
    [InlineData("cafÃ©", "café")]
    [InlineData("18Â°C", "18°C")]
    [InlineData("ðŸŽ‰ party", "🎉 party")]
    [InlineData("hereÃ¢â‚¬â„¢s", "here’s")]
    public void Text_with_a_wrong_encoding_is_repaired(string damaged, string meant) =>
        Assert.Equal(meant, Decode(Encoding.UTF8.GetBytes(damaged)).Text);

    [Theory]
    [InlineData("„Viel Spaß“ – Straße")]
    [InlineData("Århus, Ångström, Ünal, À bientôt…")]
    [InlineData("São Paulo, NÃO, Âge")]
    public void Correct_text_with_accents_is_not_changed(string text)
    {
        var document = Decode(Encoding.UTF8.GetBytes(text));

        Assert.Equal(text, document.Text);
        Assert.Empty(document.Problems);
    }

    private static ContentDocument Decode(byte[] bytes) => ContentDocument.Decode("page.md", bytes);
}
