using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Photos;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;

using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.WholeHost;

/// <summary>
/// Tests that an organiser can use a member's pictures in a recap only with the member's consent, on both platforms.
/// </summary>
public sealed class RecapPhotosTests
{
    private const string Entry = "Use in the recap";
    private const string Shortcut = "ask:recap-photos";
    private const string Author = "920000000000000002";
    private const string SlackAuthor = "U0000000002";

    [Fact]
    public async Task A_picture_is_downloaded_after_a_yes_and_deleted_after_the_consent_is_taken_back()
    {
        await using var room = await Room.StartAsync();
        var asked = await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a", "The audience"));
        Assert.True(asked.IsEphemeral);
        Assert.Contains("asked by direct message", asked.Text, StringComparison.Ordinal);
        Assert.Contains("waiting for the author", asked.Text, StringComparison.Ordinal);

        var question = await room.QuestionAsync();
        Assert.Contains("Sample Community would like to use", question.Text, StringComparison.Ordinal);
        Assert.Contains("a.jpg", question.Text, StringComparison.Ordinal);
        Assert.Equal(0, room.Discord.Cdn.Downloads);

        var thanks = await room.AnswerAsync(question, "yes");
        Assert.Contains("Thank you", thanks.Text, StringComparison.Ordinal);
        var photo = Assert.Single(await room.PhotosAsync());
        Assert.Equal(
            (PhotoState.Stored, "The audience", "somebody", "discord:" + Author),
            (photo.State, photo.Alt, photo.Credit, photo.ConsentBy.ToString()));
        Assert.False(Pictures.HasSecret(await room.BytesAsync(photo)));

        var again = await room.AnswerAsync(question, "no");
        Assert.Contains("keeps no copy", again.Text, StringComparison.Ordinal);
        photo = Assert.Single(await room.PhotosAsync());
        Assert.Equal((PhotoState.Withdrawn, "", ""), (photo.State, photo.Credit, photo.Hash));
        Assert.Null(await room.BytesAsync(photo));
        Assert.Contains(
            "does not want", (await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a", "x"))).Text,
            StringComparison.Ordinal);
        Assert.Empty(room.Discord.Cdn.Violations);
        Assert.Empty(room.Discord.SpecViolations);
    }

    [Fact]
    public async Task Nobody_but_the_author_can_answer()
    {
        await using var room = await Room.StartAsync();
        await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a"));
        var question = await room.QuestionAsync();

        foreach (var stranger in new[] { FakeDiscord.MemberId, "920000000000000003" })
        {
            var refused = await room.AnswerAsync(question, "yes", stranger);
            Assert.Contains("Only the author", refused.Text, StringComparison.Ordinal);
        }

        Assert.Equal(PhotoState.Asked, Assert.Single(await room.PhotosAsync()).State);
        Assert.Equal(0, room.Discord.Cdn.Downloads);
    }

    [Fact]
    public async Task A_member_a_stranger_and_a_direct_message_are_refused()
    {
        await using var room = await Room.StartAsync(organisers: "\"local:you\"");
        var refused = await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a"));
        Assert.Contains("for the organisers of Sample Community", refused.Text, StringComparison.Ordinal);
        var reply = await room.Slack.SendMessageShortcutAsync(Shortcut, room.SlackPicture());
        Assert.Contains(
            "for the organisers of Sample Community", (await reply.Answer).Text, StringComparison.Ordinal);
        Assert.Empty(await room.PhotosAsync());

        await using var other = await Room.StartAsync();
        var direct = await other.Discord.SendMessageCommandAsync(
            Entry, other.Picture("a"), new JsonObject { ["guild_id"] = null, ["context"] = 1 });
        Assert.Contains("private conversation", direct.Text, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(await other.PhotosAsync());
    }

    [Fact]
    public async Task Messages_without_pictures_and_of_apps_are_refused_with_a_reason()
    {
        await using var room = await Room.StartAsync();
        var drawing = room.Discord.Cdn.Add("9", "logo.svg", "<svg/>"u8.ToArray(), "image/svg+xml");
        foreach (var message in new[]
        {
            room.Discord.MessageFrom(Author, HostedBot.DiscordChannel, "no file"),
            room.Discord.MessageFrom(Author, HostedBot.DiscordChannel, "", drawing),
        })
        {
            var refused = await room.Discord.SendMessageCommandAsync(Entry, message);
            Assert.Contains("JPEG, PNG, WebP and GIF", refused.Text, StringComparison.Ordinal);
        }

        Assert.Empty(await room.PhotosAsync());
    }

    [Fact]
    public async Task The_description_of_a_recording_fills_the_offsets_as_a_file_and_as_a_message()
    {
        await using var room = await Room.StartAsync();
        var text = string.Concat(Enumerable.Repeat("Thanks to everybody who was there.\n", 200)) +
            "0:00 Welcome\n12:30 An evening about meshes\n";
        var file = room.Discord.Cdn.Add(
            "9", "description.txt", System.Text.Encoding.UTF8.GetBytes(text), "text/plain; charset=utf-8");

        var message = room.Discord.MessageFrom(Author, HostedBot.DiscordChannel, "", file);

        var filled = await room.Discord.SendMessageCommandAsync(Entry, message);
        Assert.Contains("12:30 An evening about meshes", filled.Text, StringComparison.Ordinal);
        Assert.Contains("Welcome", filled.Text, StringComparison.Ordinal);
        Assert.True(filled.IsEphemeral);
        var edit = filled.Components.Single(id => id.Contains(":edit ", StringComparison.Ordinal));
        var form = await room.Discord.PressAsync(filled, edit);
        Assert.Contains("12:30 An evening about meshes", form.Body.ToJsonString(), StringComparison.Ordinal);

        var reply = await room.Slack.SendMessageShortcutAsync(
            Shortcut, new FakeSlackMessage(room.Slack.NextTimestamp(), "0:00 Welcome\n15:00 An evening about meshes")
            {
                UserId = SlackAuthor,
            });
        Assert.Contains("15:00 An evening about meshes", (await reply.Answer).BlockText, StringComparison.Ordinal);

        var chapters = room.Slack.PrivateFiles.Add(
            "chapters.md", "- An evening about meshes (1:02:03)"u8.ToArray(), "text/plain");
        var fromSlack = room.SlackPicture() with { Attached = [chapters] };
        reply = await room.Slack.SendMessageShortcutAsync(Shortcut, fromSlack);
        Assert.Contains("1:02:03 An evening about meshes", (await reply.Answer).BlockText, StringComparison.Ordinal);

        room.Discord.Cdn.Remove("9");
        var gone = await room.Discord.SendMessageCommandAsync(Entry, message);
        Assert.Contains("could not be read", gone.Text, StringComparison.Ordinal);
        Assert.Empty(await room.PhotosAsync());
    }

    [Fact]
    public async Task An_own_picture_needs_no_question()
    {
        await using var room = await Room.StartAsync();
        var answer = await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a", by: FakeDiscord.MemberId));

        Assert.Contains("The recap has the picture", answer.Text, StringComparison.Ordinal);
        var photo = Assert.Single(await room.PhotosAsync());
        Assert.Equal("discord:" + FakeDiscord.MemberId, photo.ConsentBy.ToString());
        Assert.Equal(PhotoState.Stored, photo.State);
    }

    [Fact]
    public async Task Who_takes_no_direct_messages_can_agree_in_words()
    {
        await using var room = await Room.StartAsync();
        room.Discord.Channel(FakeDiscord.DirectChannelOf(Author)).CanSend = false;
        var asked = await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a"));
        Assert.Contains("cannot be asked by direct message", asked.Text, StringComparison.Ordinal);
        Assert.Equal(0, room.Discord.Cdn.Downloads);

        var agreed = asked.Components.Single(id => id.Contains(":agreed ", StringComparison.Ordinal));
        var stored = await room.Discord.PressAsync(asked, agreed);

        Assert.Contains("The recap has the picture", stored.Text, StringComparison.Ordinal);
        var photo = Assert.Single(await room.PhotosAsync());
        Assert.Equal(
            (PhotoState.Stored, "discord:" + FakeDiscord.MemberId), (photo.State, photo.ConsentBy.ToString()));
    }

    [Fact]
    public async Task An_organiser_cannot_agree_for_somebody_who_was_asked()
    {
        await using var room = await Room.StartAsync();
        await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a"));
        var photo = Assert.Single(await room.PhotosAsync());

        await room.AskAsync("recap-photos", $"agreed {photo.Request}");

        Assert.Equal(PhotoState.Asked, Assert.Single(await room.PhotosAsync()).State);
        Assert.Equal(0, room.Discord.Cdn.Downloads);
    }

    [Fact]
    public async Task An_expired_address_is_explained_and_the_menu_gives_a_new_one()
    {
        await using var room = await Room.StartAsync();
        await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a"));
        var question = await room.QuestionAsync();
        room.Discord.Cdn.Status = 404;
        var thanks = await room.AnswerAsync(question, "yes");
        Assert.Contains("could not be copied yet", thanks.Text, StringComparison.Ordinal);
        Assert.Equal(PhotoState.Agreed, Assert.Single(await room.PhotosAsync()).State);

        room.Discord.Cdn.Status = null;
        var answer = await room.Discord.SendMessageCommandAsync(Entry, room.LastPicture);

        Assert.Contains("The recap has the picture", answer.Text, StringComparison.Ordinal);
        Assert.Single(room.Discord.Channel(FakeDiscord.DirectChannelOf(Author)).Messages);
        Assert.Equal(PhotoState.Stored, Assert.Single(await room.PhotosAsync()).State);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("cut")]
    public async Task What_is_no_whole_picture_is_not_stored(string kind)
    {
        await using var room = await Room.StartAsync();
        var bytes = kind == "text" ? "This is a text."u8.ToArray() : Pictures.Jpeg()[..150];
        var answer = await room.Discord.SendMessageCommandAsync(
            Entry, room.Picture("a", by: FakeDiscord.MemberId, bytes: bytes));

        Assert.Contains("not a complete JPEG", answer.Text, StringComparison.Ordinal);
        Assert.Empty(await room.PhotosAsync());
    }

    [Fact]
    public async Task A_consent_that_a_crash_cut_off_is_completed_after_the_restart()
    {
        await using var room = await Room.StartAsync();
        room.Discord.Cdn.Status = 500;
        var answer = await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a", by: FakeDiscord.MemberId));
        Assert.Contains("HTTP status 500", answer.Text, StringComparison.Ordinal);
        Assert.Equal(PhotoState.Agreed, Assert.Single(await room.PhotosAsync()).State);

        room.Discord.Cdn.Status = null;
        await room.RestartAsync();

        await room.UntilAsync(photos => photos is [{ State: PhotoState.Stored }], "the picture is stored");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Slacks_private_files_need_the_scope_and_get_the_token(bool showsLoginPage)
    {
        await using var room = await Room.StartAsync();
        room.Slack.PrivateFiles.ShowsLoginPage = showsLoginPage;
        room.Slack.Scopes.Remove("files:read");
        var message = room.SlackPicture();
        var delivery = await room.Slack.SendMessageShortcutAsync(Shortcut, message);
        Assert.Contains("asked by direct message", (await delivery.Answer).BlockText, StringComparison.Ordinal);
        var request = Assert.Single(await room.PhotosAsync()).Request;
        Assert.Equal(0, room.Slack.PrivateFiles.Downloads);

        var stranger = await room.Slack.PressAsync("ask:photo-consent", $"yes {request}");
        Assert.Contains("Only the author", stranger.Text, StringComparison.Ordinal);
        var thanks = await room.Slack.PressAsync("ask:photo-consent", $"yes {request}", SlackAuthor);
        Assert.Contains("could not be copied yet", thanks.Text + thanks.BlockText, StringComparison.Ordinal);
        Assert.Contains("files:read", Assert.Single(await room.PhotosAsync()).Reason, StringComparison.Ordinal);

        room.Slack.Scopes.Add("files:read");
        await room.Slack.PressAsync("ask:photo-consent", $"yes {request}", SlackAuthor);
        var photo = Assert.Single(await room.PhotosAsync());
        Assert.Equal((PhotoState.Stored, "Paul"), (photo.State, photo.Credit));
        Assert.Empty(room.Slack.Violations);
    }

    [Fact]
    public async Task The_written_page_shows_the_picture_until_its_author_takes_the_consent_back()
    {
        using var site = new TemporaryFolder();
        await using var room = await Room.StartAsync(recapsFolder: site.Path);
        await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a", "The [full] room"));
        var question = await room.QuestionAsync();
        await room.AnswerAsync(question, "yes");
        await room.PublishAsync();

        var page = Assert.Single(Directory.GetFiles(site.Path, "*.md"));
        var picture = Assert.Single(Directory.GetFiles(site.Path, "*.jpg"));
        var text = await File.ReadAllTextAsync(page);
        Assert.Contains($"]({Path.GetFileName(picture)})", text, StringComparison.Ordinal);
        Assert.Contains("Picture: somebody", text, StringComparison.Ordinal);
        Assert.False(Pictures.HasSecret(await File.ReadAllBytesAsync(picture)));
        Assert.Equal([page], Directory.GetFiles(site.Path).Except([picture]));

        await room.AnswerAsync(question, "no");
        Assert.DoesNotContain(".jpg", await File.ReadAllTextAsync(page), StringComparison.Ordinal);
        Assert.Equal([page], Directory.GetFiles(site.Path));
    }

    [Fact]
    public async Task The_post_on_Discord_has_the_picture_until_its_author_takes_the_consent_back()
    {
        await using var room = await Room.StartAsync();
        room.Discord.RolePermissions |= 1UL << 15;
        await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a", "The room"));
        var question = await room.QuestionAsync();
        await room.AnswerAsync(question, "yes");
        await room.PublishAsync();

        var sent = room.Discord.Requests.Last(request => request.Method == "POST"
            && request.Path == $"channels/{HostedBot.DiscordChannel}/messages");
        var file = Assert.Single(sent.Files);
        Assert.EndsWith(".jpg", file.Name, StringComparison.Ordinal);
        Assert.Equal("The room – Picture: somebody", sent.Body!["attachments"]![0]!["description"]!.ToString());
        var onSlack = room.Slack.Channel(HostedBot.SlackChannel).Messages[^1];
        Assert.Contains("The room – Picture: somebody", onSlack.BlockText, StringComparison.Ordinal);

        await room.AnswerAsync(question, "no");
        await room.Discord.UntilAsync(
            discord => discord.Requests.Any(request => request.Method == "PATCH"
                && request.Body?["attachments"]?.AsArray() is { Count: 0 }),
            "the picture is removed from the post");
        Assert.Empty(room.Discord.SpecViolations);
    }

    [Fact]
    public async Task Without_Attach_Files_the_recap_is_posted_without_pictures()
    {
        await using var room = await Room.StartAsync();
        await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a", by: FakeDiscord.MemberId));
        await room.PublishAsync();

        var posted = (await room.Discord.MessagesAsync(HostedBot.DiscordChannel, 1))[^1];
        Assert.Contains("They scale.", posted.Text, StringComparison.Ordinal);
        Assert.Empty(room.Discord.Requests.Last(request => request.Method == "POST"
            && request.Path == $"channels/{HostedBot.DiscordChannel}/messages").Files);
    }

    [Fact]
    public async Task The_public_page_shows_the_picture_until_its_author_takes_the_consent_back()
    {
        await using var room = await Room.StartAsync(isPublic: true);
        await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a", "The <room>"));
        var question = await room.QuestionAsync();
        await room.AnswerAsync(question, "yes");
        var name = PhotoFile.NameOf(Assert.Single(await room.PhotosAsync()));
        Assert.Equal(404, (await room.GetAsync($"/c/sample/{name}")).Status);
        await room.PublishAsync();

        var (_, page, _, _) = await room.GetAsync("/c/sample/evening");
        Assert.Contains(
            $"<img src=\"{HostedBot.PublicUrl}/c/sample/{name}\" alt=\"The &lt;room&gt;\"", page,
            StringComparison.Ordinal);
        Assert.Contains("Picture: somebody", page, StringComparison.Ordinal);
        var (status, _, type, nosniff) = await room.GetAsync($"/c/sample/{name}");
        Assert.Equal((200, "image/jpeg", "nosniff"), (status, type, nosniff));
        Assert.Equal(404, (await room.GetAsync($"/c/sample/x{name}")).Status);

        await room.AnswerAsync(question, "no");
        Assert.Equal(404, (await room.GetAsync($"/c/sample/{name}")).Status);
        Assert.DoesNotContain(name, (await room.GetAsync("/c/sample/evening")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_described_moved_and_removed_by_organisers_only()
    {
        await using var room = await Room.StartAsync();
        await room.Discord.SendMessageCommandAsync(Entry, room.Picture("a", by: FakeDiscord.MemberId));
        var photo = Assert.Single(await room.PhotosAsync());

        var form = (await room.AskAsync("recap-photos", $"describe {photo.Reference}")).Form!;
        Assert.Equal(["alt", "credit"], form.Fields.Select(field => field.Name));
        await room.AskAsync(form.Command, form.Argument, new Dictionary<string, string>
        {
            ["alt"] = "The  room\n@everyone",
            ["credit"] = "Speaker One",
        });
        photo = Assert.Single(await room.PhotosAsync());
        Assert.Equal(("The room @everyone", "Speaker One"), (photo.Alt, photo.Credit));
        Assert.NotNull(await room.BytesAsync(photo));

        var list = await room.AskAsync("recap-photos", "");
        Assert.Contains("The room", Core.Messages.PlainTextRenderer.Render(list.Message), StringComparison.Ordinal);
        await room.AskAsync("recap-photos", $"drop {photo.Reference}");
        Assert.Empty(await room.PhotosAsync());
        Assert.Null(await room.BytesAsync(photo));
    }

    /// <summary>The whole bot with both platforms, an hour after an evening.</summary>
    private sealed class Room : IAsyncDisposable
    {
        private readonly TemporaryFolder storage = new();
        private readonly TemporaryFolder pages = new();
        private readonly ManualTime clock = new(new(2020, 5, 29, 15, 0, 0, TimeSpan.Zero));
        private string organisers = "";
        private string? recapsFolder;
        private bool isPublic;
        private HostedBot bot = null!;

        public FakeDiscord Discord { get; private set; } = null!;

        public FakeSlack Slack { get; private set; } = null!;

        public FakeMessage LastPicture { get; private set; } = null!;

        public static async Task<Room> StartAsync(
            string? organisers = null, string? recapsFolder = null, bool isPublic = false)
        {
            var room = new Room
            {
                Discord = await FakeDiscord.StartAsync(),
                Slack = await FakeSlack.StartAsync(),
                recapsFolder = recapsFolder,
                isPublic = isPublic,
                organisers = organisers ?? $"\"local:you\", \"slack:{FakeSlack.MemberId}\", " +
                    $"\"discord:{FakeDiscord.MemberId}\"",
            };
            await File.WriteAllTextAsync(
                Path.Combine(room.pages.Path, "evening.md"),
                "---\ntitle: An evening about meshes\nevent_date: 2020-05-29\ntime: 13:00-15:00\n" +
                "location: Online\n---\n");
            await room.RunAsync();
            return room;
        }

        public async Task RestartAsync()
        {
            await bot.DisposeAsync();
            await RunAsync();
        }

        /// <summary>A message of a member with a JPEG.</summary>
        public FakeMessage Picture(string name, string text = "", string by = Author, byte[]? bytes = null) =>
            LastPicture = Discord.MessageFrom(
                by, HostedBot.DiscordChannel, text,
                Discord.Cdn.Add("94" + name, name + ".jpg", bytes ?? Pictures.Jpeg(), "image/jpeg")) with
            {
                Id = "94000000000000000" + name.Length,
            };

        public FakeSlackMessage SlackPicture() => new(Slack.NextTimestamp(), "The room")
        {
            UserId = SlackAuthor,
            DisplayName = "Paul",
            Attached = [Slack.PrivateFiles.Add("room.png", Pictures.Png, "image/png")],
        };

        /// <summary>The question to the author on Discord.</summary>
        public async Task<FakeMessage> QuestionAsync() =>
            (await Discord.MessagesAsync(FakeDiscord.DirectChannelOf(Author), 1))[0];

        /// <summary>Presses a button of the question in the direct message.</summary>
        public async Task<FakeAnswer> AnswerAsync(FakeMessage question, string answer, string by = Author)
        {
            var button = question.Buttons.Single(id => id.Contains($":{answer} ", StringComparison.Ordinal));
            var interaction = await Discord.SendAsync(
                3,
                new JsonObject { ["custom_id"] = button, ["component_type"] = 2 },
                new JsonObject
                {
                    ["guild_id"] = null,
                    ["member"] = null,
                    ["user"] = FakeUserJson(by),
                    ["channel_id"] = question.ChannelId,
                    ["context"] = 1,
                });
            return await interaction.Answer.WaitAsync(Waiting.Limit);
        }

        public Task<CommandReply> AskAsync(
            string command, string text, IReadOnlyDictionary<string, string>? fields = null) =>
            bot.Services.GetRequiredService<ICommandDispatcher>().AnswerAsync(
                new CommandInvocation(
                    command, new CommandUser("local", "you"), new CommandContext("local", "organisers"))
                {
                    Text = text,
                    Options = fields ?? new Dictionary<string, string>(),
                },
                default);

        /// <summary>Publishes the recap with the form.</summary>
        public async Task PublishAsync()
        {
            var form = (await AskAsync("recap", "evening")).Form!;
            var preview = await AskAsync(form.Command, form.Argument, new Dictionary<string, string>
            {
                ["recording"] = "https://youtu.be/x",
                ["talks"] = "0:05 Meshes – Speaker One\n* They scale.",
            });
            var publish = preview.Message.Blocks.OfType<Core.Messages.Block.Buttons>().First()
                .Items.OfType<Core.Messages.Button.Invoke>().First();
            await AskAsync(publish.Command, publish.Argument);
        }

        public Task<IReadOnlyList<Photo>> PhotosAsync() =>
            bot.Services.GetRequiredService<IPhotos>().ReadAsync("sample", default);

        public Task<byte[]?> BytesAsync(Photo photo) =>
            bot.Services.GetRequiredService<IPhotos>().BytesAsync(photo, default);

        /// <summary>Waits for what the bot does by itself after its start.</summary>
        public async Task UntilAsync(Func<IReadOnlyList<Photo>, bool> isTrue, string claim)
        {
            await Discord.UntilAsync(_ => isTrue(PhotosAsync().Result), claim);
        }

        /// <summary>A request to the public pages, without a token.</summary>
        public async Task<(int Status, string Text, string? Type, string? Options)> GetAsync(string path)
        {
            using var http = new HttpClient { BaseAddress = bot.Address };
            using var response = await http.GetAsync(new Uri(path, UriKind.Relative));
            return (
                (int)response.StatusCode, await response.Content.ReadAsStringAsync(),
                response.Content.Headers.ContentType?.MediaType,
                response.Headers.TryGetValues("X-Content-Type-Options", out var options) ? options.First() : null);
        }

        public async ValueTask DisposeAsync()
        {
            await bot.DisposeAsync();
            await Discord.DisposeAsync();
            await Slack.DisposeAsync();
            storage.Dispose();
            pages.Dispose();
        }

        private static JsonObject FakeUserJson(string id) => new()
        {
            ["id"] = id,
            ["username"] = "somebody",
            ["discriminator"] = "0",
            ["global_name"] = null,
            ["avatar"] = null,
        };

        private async Task RunAsync() => bot = await HostedBot.StartAsync(
            pages.Path, storage.Path, Discord, Slack, clock, organisers: organisers, recapsFolder: recapsFolder,
            isPublic: isPublic);
    }
}
