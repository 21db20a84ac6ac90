using System.Text.Json.Nodes;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Tests.Moving;

using Microsoft.Extensions.DependencyInjection;

namespace CommunityBot.Tests.Gallery;

/// <summary>Takes a bot through early 2031 and keeps what it sent to both platforms.</summary>
internal sealed class GalleryTour(LiveCommunity live)
{
    /// <summary>Meetups whose posts are all kept; of the others one of each kind.</summary>
    private static readonly string[] Shown = ["kites", "online"];

    private readonly List<GalleryItem> items = [];
    private readonly Dictionary<string, string> posted = [];

    public static async Task<IReadOnlyList<GalleryItem>> TakeAsync(string language)
    {
        await using var live = await LiveCommunity.StartAsync(
            language, GalleryContent.Announcements, GalleryContent.Pages);
        var tour = new GalleryTour(live);
        await tour.RunAsync();
        return tour.items;
    }

    private async Task RunAsync()
    {
        await CollectAsync("");
        await AnswersBeforeAsync();
        await live.WriteAsync(GalleryContent.Lanterns("status: cancelled"));
        await live.RestAsync();
        await live.WriteAsync(GalleryContent.Boats("status: postponed"));
        await live.RestAsync();
        await live.WriteAsync(GalleryContent.Dragons("16 February 2031"));
        await live.RestAsync();
        await CollectAsync("edited after its notice");
        foreach (var page in new[] { "lanterns", "boats", "dragons" })
        {
            await AskAsync("agenda", page, "after the change");
        }

        await live.WriteAsync(GalleryContent.Lanterns());
        await live.RestAsync();
        await live.DeleteAsync(GalleryContent.Gone);
        await live.RestAsync();
        await live.WriteAsync(GalleryContent.Masks("19:30 – 21:30"));
        await live.RestAsync();
        await CollectAsync("");
        await AskAsync("overview", "", "", asOrganiser: true);
        await AskAsync("delete-post", "", "", asOrganiser: true);
        await live.ToAsync(2, 6, 18, 50);
        await CollectAsync("");
        await AskAsync("next-meetup", "", "while one is running");
        await AskAsync("now", "", "while one is running");
        await live.ToAsync(2, 7, 12, 0);
        await CollectAsync("");
        await AskAsync("agenda", "kites", "when it is over");
        await AskAsync("takeaways", "A kite is a compromise between weight and wind.", "", asOrganiser: true);
        await ChoosePictureAsync();
        await AskAsync("recap-photos", "kites", "", asOrganiser: true);
        await AskAsync("recap", "kites", "before it is written");
        await OpenRecapFormAsync();
        await PublishAsync("recap");
        await live.ToAsync(2, 20, 10, 5);
        await CollectAsync("");
        await AskAsync("now", "", "in two rooms");
        await AskAsync("agenda", "windconf", "on its first day");
        await live.ToAsync(2, 22, 12, 0);
        await live.DeleteAsync("series.md");
        await AskAsync("next-meetup", "", "when nothing is planned");
        await TellAboutNextAsync();
        await live.WriteAsync(("new.md", PageText.Of("String and Feathers", "7 March 2031")));
        await live.RestAsync();
        await CollectAsync("");
    }

    private async Task AnswersBeforeAsync()
    {
        await AskAsync("next-meetup", "", "");
        await AskAsync("agenda", "kites", "");
        await AskAsync("agenda", "windconf", "a programme of days and rooms");
        await AskAsync("agenda", "online", "");
        await AskAsync("agenda", "talk Repairs in the rain of kites", "one talk");
        await AskAsync("agenda", "qwertz", "nothing found");
        await AskAsync("speaker", "anna example", "");
        await AskAsync("speaker", "", "without a name");
        await AskAsync("search", "kites", "");
        await AskAsync("now", "", "when nothing is on");
        await AskAsync("recap", "harbour lights", "");
        await AskAsync("remind-me", "kites", "");
        await live.RestAsync();
        await AskAsync("my-reminders", "", "");
        await AskAsync("help", "", "");
    }

    private async Task AskAsync(string command, string text, string detail, bool asOrganiser = false)
    {
        var spec = live.Services.GetRequiredService<ICommandDispatcher>().Commands.Single(each => each.Name == command);
        var (discord, slack) = await live.AskAsync(
            command, spec.Options is [var first, ..] ? first.Name : "", text, asOrganiser);
        items.Add(new GalleryItem(
            "Answers", $"/{command}", string.Join(", ", new[] { text, detail }.Where(one => one.Length > 0)), live.Now)
        {
            Discord = discord.Body,
            Blocks = slack.Blocks,
            Text = slack.Text,
            IsPrivate = slack.ResponseType is "ephemeral",
        });
    }

    /// <summary>A picture whose author has to be asked in words.</summary>
    private async Task ChoosePictureAsync() => Assert.True(
        await live.Services.GetRequiredService<IPhotos>().AddAsync(
            new Photo(
                "sample", "kites", "discord:1/1", "1", new ChannelRef("discord", "1"), new ChannelRef("discord", "2"),
                NodaTime.Instant.FromDateTimeOffset(live.Now))
            {
                State = PhotoState.Unreachable,
                Name = "kites.jpg",
                Alt = "Two kites above the harbour",
                Credit = "Speaker One",
                Reason = "Cannot send messages to this user",
            },
            default));

    private async Task OpenRecapFormAsync()
    {
        var (discord, slack) = await live.OpenFormAsync("recap", "meetup", "kites");
        items.Add(new GalleryItem("Answers", "/recap", "kites, the form for an organiser", live.Now)
        {
            Discord = discord,
            Blocks = slack["blocks"]!.AsArray().DeepClone().AsArray(),
            Text = $"{slack["title"]!["text"]}",
            IsForm = true,
        });
    }

    /// <summary>As the button of an answer does where nothing is planned.</summary>
    private async Task TellAboutNextAsync()
    {
        foreach (var (person, context) in LiveCommunity.MembersWithContext)
        {
            var reply = await live.Services.GetRequiredService<ICommandDispatcher>().AnswerAsync(
                new CommandInvocation("tell-me", person, context), default);
            Assert.NotEmpty(reply.Message.Summary);
        }

        await live.RestAsync();
    }

    private async Task PublishAsync(string page)
    {
        var reply = await live.Services.GetRequiredService<ICommandDispatcher>().AnswerAsync(
            new CommandInvocation("publish", LiveCommunity.OrganiserOnSlack, LiveCommunity.InSlack) { Text = page },
            default);
        Assert.NotEmpty(reply.Message.Summary);
    }

    /// <summary>Keeps posts that are new, and those whose message has been edited since.</summary>
    private async Task CollectAsync(string edited)
    {
        var entries = await live.Services.GetRequiredService<ILedger>().ReadAsync("sample", default);
        foreach (var same in entries
            .Where(entry => entry.MessageId is not null)
            .OrderBy(entry => entry.RecordedAt)
            .GroupBy(entry => (entry.Key.Kind, entry.Key.Lineage, entry.Key.Occurrence)))
        {
            var ids = same.Select(entry => entry.MessageId!).ToList();
            var discord = ids.Select(live.OnDiscord).OfType<JsonObject>().FirstOrDefault();
            var slack = ids.Select(live.OnSlack).OfType<FakeSlackMessage>().FirstOrDefault();
            var now = $"{discord?.ToJsonString()} {slack?.Blocks.ToJsonString()}";
            var before = posted.GetValueOrDefault($"{same.Key}");
            posted[$"{same.Key}"] = now;
            var isEdit = before is not null;
            if ((discord is null && slack is null) || before == now || (isEdit && edited.Length == 0)
                || (!isEdit && !Shown.Contains(same.Key.Lineage) && items.Any(item => item.Name == same.Key.Kind)))
            {
                continue;
            }

            items.Add(new GalleryItem(
                SectionOf(same.First(), isEdit), same.Key.Kind,
                isEdit ? $"{same.Key.Lineage}, {edited}" : same.Key.Lineage,
                same.First().RecordedAt.ToDateTimeOffset())
            {
                Discord = discord?.DeepClone().AsObject(),
                Blocks = slack?.Blocks.DeepClone().AsArray(),
                Text = slack?.Text ?? "",
                Files = slack is null ? [] : live.FilesBelow(slack),
            });
        }
    }

    private static string SectionOf(LedgerEntry entry, bool isEdit) =>
        isEdit ? "Posts after an edit"
        : entry.Key.Channel.PersonId is not null ? "Direct messages"
        : LiveCommunity.IsOrganisers(entry.Key.Channel.Id) ? "Messages to organisers"
        : "Posts";
}
