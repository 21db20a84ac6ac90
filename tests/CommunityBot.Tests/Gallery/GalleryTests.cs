using CommunityBot.Testing;

namespace CommunityBot.Tests.Gallery;

/// <summary>
/// Pictures of what both platforms show cannot be taken here. The payloads are drawn instead, in
/// <c>artifacts/gallery</c>, for people to look at; a part of a payload that the drawing does not know fails.
/// </summary>
public sealed class GalleryTests
{
    /// <summary>Not a message: an event in Discord's calendar.</summary>
    private const string ScheduledEvent = "scheduled-event";

    private static readonly Lazy<Task<IReadOnlyList<GalleryItem>>> English = new(() => GalleryTour.TakeAsync("en"));

    private static readonly string Folder =
        Directory.CreateDirectory(Path.Combine(Repository.Root, "artifacts", "gallery")).FullName;

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    public async Task The_gallery_shows_every_kind_of_post_and_answer(string language)
    {
        var items = await (language is "en" ? English.Value : GalleryTour.TakeAsync(language));
        await File.WriteAllTextAsync(
            Path.Combine(Folder, $"gallery-{language}.html"), GalleryPage.Html(items, language));

        var shown = items.Select(item => item.Name).ToHashSet();
        Assert.Superset(Kinds.ToHashSet(), shown);
        Assert.Superset(
            Core.Abilities.Commands.Select(command => command.Spec).Where(spec => !spec.IsButtonOnly)
                .Select(spec => $"/{spec.Name}").ToHashSet(),
            shown);
        Assert.All(
            items.Where(item => item.Name is not "session-starting"),
            item => Assert.True(item.Discord is not null && item.Blocks is not null, $"{item.Name} {item.Detail}"));
    }

    [Fact]
    public async Task The_draft_of_a_recap_is_a_file_on_both_platforms()
    {
        var draft = (await English.Value).First(item => item.Name is "recap-draft");

        var name = Assert.Single(draft.Files);
        Assert.EndsWith(".md", name, StringComparison.Ordinal);
        var file = Assert.Single(draft.Discord!["attachments"]!.AsArray())!;
        Assert.Equal(name, $"{file["filename"]}");
        var html = GalleryPage.Html([draft], "en");
        Assert.Equal(3, html.Split($"<div class=\"file\">{name}</div>").Length);
    }

    [Fact]
    public async Task The_pictures_of_the_README_show_the_chat_and_cards_of_both_platforms()
    {
        Needs.Chromium();
        var gallery = Path.Combine(Folder, "gallery-pictures.html");
        await File.WriteAllTextAsync(gallery, GalleryPage.Html(await English.Value, "en"));

        await ReadmePictures.WriteChatAsync(Path.Combine(Folder, "chat.png"));
        foreach (var platform in new[] { "discord", "slack" })
        {
            Assert.Equal(
                2,
                await ReadmePictures.WriteCardsAsync(
                    gallery, platform, Path.Combine(Folder, $"{platform}-cards.png"), ReadmePictures.Cards));
            Assert.Equal(
                3,
                await ReadmePictures.WriteCardsAsync(
                    gallery, platform, Path.Combine(Folder, $"{platform}-recap.png"), ReadmePictures.Recap));
        }
    }

    private static IEnumerable<string> Kinds => Core.Abilities.Kinds.Select(kind => kind.Name)
        .Concat(Core.Abilities.ChangeKinds.Select(kind => kind.Name))
        .Concat(Core.Abilities.CommunityKinds.Select(kind => kind.Name))
        .Concat(Core.Abilities.QuestionKinds)
        .Except([ScheduledEvent]);
}
