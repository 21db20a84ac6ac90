using CommunityBot.Content;

namespace CommunityBot.Tests.ContentLoading;

/// <summary>
/// The pages of <see cref="EchoFormat"/>; one with the text "hang" is read until <see cref="Release"/>, whatever is
/// cancelled, like a parser in an endless loop.
/// </summary>
internal sealed class HangingFormat : IContentFormat, IDisposable
{
    private readonly EchoFormat echo = new();
    private readonly ManualResetEventSlim released = new();
    private readonly SemaphoreSlim hanging = new(0);

    public string Name => "hanging";

    public FormatConfidence Confidence(ContentDocument document) => FormatConfidence.Declared;

    public ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        if (document.Text.Contains("hang", StringComparison.Ordinal))
        {
            hanging.Release();
            released.Wait();
        }

        return echo.Read(document, context);
    }

    /// <summary>Waits until a document hangs.</summary>
    public Task<bool> WaitUntilHangingAsync(TimeSpan limit) => hanging.WaitAsync(limit);

    public void Release() => released.Set();

    public void Dispose()
    {
        released.Set();
        hanging.Dispose();
    }
}
