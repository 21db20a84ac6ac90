using CommunityBot.Composition;

namespace CommunityBot.Tests.Composition;

public sealed class PrintableWriterTests
{
    [Theory]
    [InlineData("plain, Grüße, 日本, 👩‍💻\n", "plain, Grüße, 日本, 👩‍💻\n")]
    [InlineData("a\u001b[31mb\u001b]0;title\u0007", "a\uFFFD[31mb\uFFFD]0;title\uFFFD")]
    [InlineData("a\u009b31m\u0085b\u007f\0", "a\uFFFD31m\uFFFDb\uFFFD\uFFFD")]
    [InlineData("a\u202egnp.exe\u202c \u2066b\u2069", "a\uFFFDgnp.exe\uFFFD \uFFFDb\uFFFD")]
    [InlineData("ok\roverwritten\r\nnext\tcolumn\n", "ok\uFFFDoverwritten\r\nnext\tcolumn\n")]
    [InlineData("a\u2028b\u2029c", "a\uFFFDb\uFFFDc")]
    public void What_a_terminal_would_obey_is_replaced(string text, string expected)
    {
        using var raw = new StringWriter { NewLine = "\n" };
        using var writer = new PrintableWriter(raw);

        writer.Write(text);

        Assert.Equal(expected, raw.ToString());
    }

    [Fact]
    public void Line_ends_may_be_written_in_two_parts()
    {
        using var raw = new StringWriter { NewLine = "\r\n" };
        using var writer = new PrintableWriter(raw);

        writer.Write("a\r");
        writer.Write("\nb");
        writer.WriteLine("c\u001b");

        Assert.Equal("a\r\nbc\uFFFD\r\n", raw.ToString());
    }

    [Fact]
    public void A_line_has_no_line_breaks() => Assert.Equal(
        "a\uFFFD\uFFFD b\uFFFD", TerminalText.OneLine("a\r\n\tb\u202e"));
}
