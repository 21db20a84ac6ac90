using System.Text;

using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Tests.Messages;

public sealed class AttachmentTests
{
    [Theory]
    [InlineData("2031-02-06-recap.md", "2031-02-06-recap.md")]
    [InlineData("../../etc/passwd", "etc-passwd")]
    [InlineData("a \"b\"\r\nc.md", "a--b---c.md")]
    [InlineData("Größe.md", "Gr--e.md")]
    [InlineData(".md", "md")]
    [InlineData("", "file")]
    public void A_name_is_one_that_every_platform_and_file_system_accepts(string given, string name) =>
        Assert.Equal(name, new Attachment(given, "").Name);

    [Fact]
    public void A_long_name_keeps_its_extension()
    {
        var name = new Attachment(new string('a', 300) + ".md", "").Name;

        Assert.Equal(100, name.Length);
        Assert.EndsWith("a.md", name, StringComparison.Ordinal);
    }

    [Fact]
    public void The_bytes_are_utf_8_without_a_mark_and_with_line_feeds()
    {
        var file = new Attachment("a.md", "Größe\r\n🎉\n");

        Assert.Equal("Größe\n🎉\n"u8.ToArray(), file.ToBytes());
    }

    [Theory]
    [InlineData("a")]
    [InlineData("ü")]
    [InlineData("🎉")]
    public void Too_much_text_ends_after_a_whole_line(string letter)
    {
        var line = string.Concat(Enumerable.Repeat(letter, 50)) + "\n";

        var file = new Attachment("a.md", string.Concat(Enumerable.Repeat(line, 6_000)));

        var bytes = file.ToBytes();
        Assert.InRange(bytes.Length, Attachment.MaxBytes - Encoding.UTF8.GetByteCount(line), Attachment.MaxBytes);
        Assert.EndsWith(line, file.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_place_without_files_gets_the_text_and_the_reason_in_the_language_of_the_file()
    {
        var message = new Message("draft")
        {
            Blocks = [new Block.File(new Attachment("a.md", "one\ntwo")) { Phrases = Phrases.For("de")! }],
        };

        var text = FileAsText.WithoutPermission(message, "files:write");

        Assert.False(FileAsText.HasFiles(text));
        Assert.Equal("one\ntwo", Assert.IsType<Block.Preformatted>(text.Blocks[0]).Text);
        Assert.Contains("„files:write“", PlainTextRenderer.Render(text), StringComparison.Ordinal);
    }

    [Fact]
    public void As_plain_text_a_file_is_its_text() =>
        Assert.Equal("draft\n\n---\ntitle: a\n---", PlainTextRenderer.Render(new Message("draft")
        {
            Blocks = [new Block.File(new Attachment("a.md", "---\ntitle: a\n---\n"))],
        }));
}
