using CommunityBot.Content.Pages;
using CommunityBot.Testing;

namespace CommunityBot.Content.Tests;

public sealed class ContentLibraryTests
{
    private static readonly ContentDocument Page = new(
        "page.md", "---\ntitle: An evening\nevent_date: 2026-12-24\n---\nHello.\n");

    [Fact]
    public void A_format_that_throws_is_reported_and_the_others_read_the_document()
    {
        var reading = new ContentLibrary([new BrokenFormat(), new MarkdownPageFormat()]).Read(
            Page, new ReadingContext(Sample.London));

        Assert.Equal("An evening", Assert.Single(reading.Meetups).Title);
        Assert.Contains(
            "A broken format",
            Assert.Single(reading.Problems, problem => problem.Code == "reader-failed").Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_document_whose_only_format_throws_is_a_problem_and_not_an_exception()
    {
        var reading = new ContentLibrary([new BrokenFormat()]).Read(Page, new ReadingContext(Sample.London));

        Assert.Empty(reading.Meetups);
        Assert.Equal(["reader-failed", "unreadable"], reading.Problems.Select(problem => problem.Code).Order());
    }

    private sealed class BrokenFormat : IContentFormat
    {
        public string Name => "A broken format";

        public FormatConfidence Confidence(ContentDocument document) => throw new InvalidOperationException("a bug");

        public ContentReadResult Read(ContentDocument document, ReadingContext context) => ContentReadResult.Empty;
    }
}
