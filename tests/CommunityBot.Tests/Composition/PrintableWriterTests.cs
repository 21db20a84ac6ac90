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
    public void A_log_on_a_full_disk_loses_lines_and_results_are_never_lost_in_silence()
    {
        using var full = new FullDisk();
        using var log = new PrintableWriter(full) { IsLossy = true };
        using var results = new PrintableWriter(full);

        log.WriteLine("A line.");

        Assert.Equal(1, full.Attempts);
        Assert.Throws<IOException>(() => results.WriteLine("A result."));
    }

    [Fact]
    public void A_line_has_no_line_breaks() => Assert.Equal(
        "a\uFFFD\uFFFD b\uFFFD", TerminalText.OneLine("a\r\n\tb\u202e"));

    private sealed class FullDisk : TextWriter
    {
        public int Attempts { get; private set; }

        public override System.Text.Encoding Encoding => System.Text.Encoding.UTF8;

        public override void Write(System.Text.StringBuilder? value)
        {
            Attempts++;
            throw new IOException("No space left on device");
        }
    }
}
