using CommunityBot.Content;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Tests.ContentLoading;

/// <summary>
/// A format whose pages contain only their text: for tests that find files, not for tests of their content.
/// </summary>
internal sealed class EchoFormat : IContentFormat
{
    private int readings;

    public string Name => "echo";

    public int Readings => readings;

    public FormatConfidence Confidence(ContentDocument document) => FormatConfidence.Declared;

    public ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        Interlocked.Increment(ref readings);
        if (document.Text.Contains("throw", StringComparison.Ordinal))
        {
            throw new InvalidOperationException("a bug in a format");
        }

        var page = new Meetup
        {
            Id = new(Path.GetFileNameWithoutExtension(document.Path)),
            Kind = MeetupKind.Meetup,
            Source = document.Path,
            Title = document.Text,
            When = new EventTime(context.Zone),
        };
        return new ContentReadResult([page], document.Problems);
    }
}
