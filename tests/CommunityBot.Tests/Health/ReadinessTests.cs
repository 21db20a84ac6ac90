using System.Net;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Health;

/// <summary>The whole bot: its health checks turn red with the cause, and green again without it.</summary>
public sealed class ReadinessTests : IAsyncLifetime
{
    private readonly ManualTime time = new(new DateTimeOffset(2020, 5, 20, 12, 0, 0, TimeSpan.Zero));
    private readonly SettingsFolder folder = new(SettingsFolder.Plain.Replace(
        "\"web\"", "\"storage\": { \"path\": \"../ledger\" },\n  \"web\"", StringComparison.Ordinal));

    private RunningBot bot = null!;

    private string Content => Path.Combine(folder.Path, "content");

    public async ValueTask InitializeAsync()
    {
        folder.Write("content/a.md", "---\ntitle: An evening\nevent_date: 2020-05-29\n---\n\nA meetup.\n");
        bot = await RunningBot.StartAsync(folder.Path, new Dictionary<string, string>(), time);
    }

    public async ValueTask DisposeAsync()
    {
        await bot.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task A_bot_that_works_is_ready_in_every_part()
    {
        await UntilAsync(HttpStatusCode.OK, "storage ok");

        var ready = await bot.Http.GetAsync("/readyz");

        Assert.Equal(
            "content ok\nstorage ok\nplatform local ok\nplatform discord ok\nplatform slack ok\nposts ok\n" +
            "scheduler ok\nreading ok\n",
            await ready.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, ready.StatusCode);
        Assert.Equal("text/plain", ready.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task A_missing_content_folder_is_not_ready_until_it_is_back_but_the_bot_is_alive()
    {
        Directory.Move(Content, Content + "-elsewhere");

        var failing = await UntilAsync(
            HttpStatusCode.ServiceUnavailable, "content failing: sample: 1 of its content folders and files");

        Assert.DoesNotContain(folder.Path, failing, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("/healthz")).StatusCode);

        Directory.Move(Content + "-elsewhere", Content);

        await UntilAsync(HttpStatusCode.OK, "content ok");
    }

    [Fact]
    public async Task A_storage_folder_that_cannot_be_written_is_not_ready()
    {
        // A folder of this name makes the write fail for every user, root included.
        Directory.CreateDirectory(Path.Combine(folder.Path, "ledger", "communitybot.probe"));

        await UntilAsync(HttpStatusCode.ServiceUnavailable, "storage failing: a post could not be recorded");

        Directory.Delete(Path.Combine(folder.Path, "ledger", "communitybot.probe"));

        await UntilAsync(HttpStatusCode.OK, "storage ok");
    }

    /// <summary>
    /// Lets time pass until the answer has this status and line. It passes faster than the platforms answer, so they
    /// can be the first that are not ready.
    /// </summary>
    private async Task<string> UntilAsync(HttpStatusCode status, string line)
    {
        for (var second = 0; second < 300; second++)
        {
            var ready = await bot.Http.GetAsync("/readyz");
            var text = await ready.Content.ReadAsStringAsync();
            if (ready.StatusCode == status && text.Contains(line, StringComparison.Ordinal))
            {
                return text;
            }

            time.Advance(TimeSpan.FromSeconds(1));
        }

        throw new InvalidOperationException($"/readyz did not become {status} with \"{line}\": {bot.Log}");
    }
}
