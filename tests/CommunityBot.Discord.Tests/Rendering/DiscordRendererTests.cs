using System.Text.Json.Nodes;

using CommunityBot.Core.Messages;
using CommunityBot.Discord.Rendering;

using NodaTime;

namespace CommunityBot.Discord.Tests.Rendering;

/// <summary>Tests for rendering messages as Discord payloads.</summary>
public sealed class DiscordRendererTests
{
    private static readonly DateTimeZone London = DateTimeZoneProviders.Tzdb["Europe/London"];
    private static readonly Instant Start = Instant.FromUtc(2020, 5, 29, 12, 0);

    [Fact]
    public void A_whole_card_is_one_embed_and_rows_of_buttons()
    {
        var message = new Message("Tomorrow: Connect, 13:00")
        {
            Title = "Connect *May*",
            Address = new Uri("https://cnk.example/may"),
            Blocks =
            [
                new Block.Facts(
                    [new Fact("When", RichText.Of(new Span.Timestamp(Start, London, TimestampStyle.DateAndTime)))]),
                new Block.Paragraph(RichText.Of(new Span.Strong("Two talks"), new Span.Plain(" and a break."))),
                new Block.Heading("Agenda"),
                new Block.Bullets([
                    "Speaker One",
                    RichText.Of(new Span.Timestamp(Start, London, TimestampStyle.Time), new Span.Plain(" Speaker Two"))
                ]),
                new Block.Note("All times are local."),
                new Block.Picture(new Uri("https://cnk.example/p.png"), "A room"),
                new Block.Buttons([
                    new Button.Invoke("Agenda", "agenda", "may"),
                    new Button.Link("Sign up", new Uri("https://cnk.example/go"))
                ]),
            ],
        };

        var payload = JsonNode.Parse(DiscordRenderer.Render(message, "0123456789abcdef").ToJson())!;

        const string Description = @"**Two talks** and a break.\n\n### Agenda\n- Speaker One\n"
            + @"- <t:1590753600:t> Speaker Two\n-# A room";
        Assert.True(JsonNode.DeepEquals(payload, JsonNode.Parse(
            $$"""
            {
              "content": "",
              "embeds": [{
                "title": "Connect \\*May\\*",
                "url": "https://cnk.example/may",
                "description": "{{Description}}",
                "fields": [{ "name": "When", "value": "<t:1590753600:F> (13:00 London time)", "inline": true }],
                "footer": { "text": "All times are local." },
                "image": { "url": "https://cnk.example/p.png" }
              }],
              "components": [{ "components": [
                { "type": 2, "style": 2, "label": "Agenda", "custom_id": "ask:agenda:may:0123456789abcdef" },
                { "type": 2, "style": 5, "label": "Sign up", "url": "https://cnk.example/go" }
              ], "type": 1 }],
              "allowed_mentions": { "parse": [] }
            }
            """)), payload.ToJsonString());
    }

    [Fact]
    public void No_message_exceeds_discords_limits()
    {
        var wall = string.Join(' ', Enumerable.Repeat("A *long* [sentence] with <marks> in it.", 300));
        var message = new Message(wall)
        {
            Title = wall,
            Blocks =
            [
                new Block.Facts([.. Enumerable.Range(0, 60).Select(i => new Fact($"{i} {wall}", wall))]),
                .. Enumerable.Range(0, 10).Select(_ => (Block)new Block.Paragraph(wall)),
                .. Enumerable.Range(0, 9).Select(i => (Block)new Block.Buttons(
                    [.. Enumerable.Range(0, 9).Select(j => new Button.Invoke(wall, "agenda", $"{i}-{j}-{wall}"))])),
            ],
        };

        var payload = DiscordRenderer.Render(message, "0123456789abcdef");

        var embed = Assert.Single(payload.Embeds);
        var fields = embed.Fields ?? [];
        Assert.Empty(payload.Content);
        Assert.InRange(DiscordRenderer.Render(new Message(wall)).Content.Length, 1000, 2000);
        Assert.InRange(embed.Title!.Length, 100, 256);
        Assert.InRange(embed.Description!.Length, 100, 4096);
        Assert.All(fields, field => Assert.InRange(field.Name.Length, 1, 256));
        Assert.All(fields, field => Assert.InRange(field.Value.Length, 1, 1024));
        Assert.InRange(
            embed.Title.Length + embed.Description.Length + fields.Sum(field => field.Name.Length + field.Value.Length),
            1,
            6000);
        Assert.Equal(5, payload.Components.Count);
        Assert.All(payload.Components, row => Assert.InRange(row.Components.Count, 1, 5));
        Assert.All(
            payload.Components.SelectMany(row => row.Components),
            button => Assert.InRange(button.Label!.Length, 1, 80));
        Assert.All(
            payload.Components.SelectMany(row => row.Components),
            button => Assert.InRange(button.CustomId!.Length, 1, 100));
        Assert.EndsWith("…", embed.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_never_cut_inside_a_link_or_timestamp()
    {
        for (var length = 1900; length < 2010; length++)
        {
            var markdown = new DiscordMarkdown(DiscordLimits.Content, new TimestampMarkup());
            markdown.Add(RichText.Of(
                new Span.Plain(new string('x', length)),
                new Span.Link("the page", new Uri("https://cnk.example/may")),
                new Span.Timestamp(Start, London, TimestampStyle.Time)));
            var text = markdown.ToString();

            Assert.InRange(text.Length, 1, DiscordLimits.Content);
            Assert.Equal(text.Count(letter => letter == '<'), text.Count(letter => letter == '>'));
        }
    }

    [Fact]
    public void A_plain_answer_is_content_alone()
    {
        var payload = DiscordRenderer.Render(new Message("Nothing is on the calendar yet"));

        Assert.Equal("Nothing is on the calendar yet", payload.Content);
        Assert.Empty(payload.Embeds);
        Assert.Empty(payload.Components);
    }

    [Fact]
    public void A_date_is_the_venues_date_in_every_time_zone()
    {
        var midnight = new LocalDate(2020, 5, 29).AtStartOfDayInZone(London).ToInstant();

        Assert.Equal(
            "Friday 29 May 2020",
            new TimestampMarkup().Render(new Span.Timestamp(midnight, London, TimestampStyle.Date)));
    }

    [Fact]
    public void The_venues_local_time_is_shown_once_per_zone()
    {
        var moments = new TimestampMarkup();

        Assert.Equal(
            "<t:1590753600:t> (13:00 London time)",
            moments.Render(new Span.Timestamp(Start, London, TimestampStyle.Time)));
        Assert.Equal("<t:1590753600:t>", moments.Render(new Span.Timestamp(Start, London, TimestampStyle.Time)));
    }

    [Theory]
    [InlineData("agenda", "connect-may-2020", "0123456789abcdef")]
    [InlineData("agenda", "with:colons:inside", "")]
    [InlineData("next-meetup", "", "0123456789abcdef")]
    public void A_custom_id_round_trips(string command, string argument, string reference)
    {
        var id = new CommandButtonId(command, argument, reference);

        Assert.Equal(id, CommandButtonId.Read(id.ToString()));
    }

    [Fact]
    public void A_long_argument_is_cut_and_the_reference_is_kept()
    {
        var id = new CommandButtonId("agenda", new string('a', 200), "0123456789abcdef").Truncated().ToString();

        Assert.Equal(100, id.Length);
        Assert.EndsWith(":0123456789abcdef", id, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ask:")]
    [InlineData("ask:agenda")]
    [InlineData("somebody-elses")]
    [InlineData("")]
    public void Other_custom_ids_are_ignored(string customId) => Assert.Null(CommandButtonId.Read(customId));

    [Fact]
    public void Duplicate_buttons_are_merged_and_an_invalid_url_has_no_button()
    {
        var rows = ComponentRows.For(
            [
                new Block.Buttons(
                    [
                        new Button.Invoke("A", "agenda", "x"), new Button.Invoke("B", "agenda", "x"),
                        new Button.Link("C", new Uri("ftp://x.example"))
                    ]),
            ],
            reference: "");

        Assert.Equal("A", Assert.Single(Assert.Single(rows).Components).Label);
    }

    [Fact]
    public void A_menu_keeps_discords_limits_and_never_displaces_a_button()
    {
        var wall = new string('x', 200);
        var message = new Message("Which one?")
        {
            Blocks =
            [
                .. Enumerable.Range(0, 5).Select(menu => (Block)new Block.SelectMenu(wall, "agenda", [
                    .. Enumerable.Range(0, 40).Select(
                        option => new SelectOption($"{option} {wall}", $"{menu}-{option}")),
                    new SelectOption("too long to be given back", wall),
                    new SelectOption("twice", "0-0"),
                ])),
                new Block.SelectMenu("nothing to choose", "agenda", []),
                new Block.Buttons([new Button.Invoke("Agenda", "agenda", "")]),
            ],
        };

        var payload = JsonNode.Parse(DiscordRenderer.Render(message, "0123456789abcdef").ToJson())!.AsObject();

        Assert.Empty(CommunityBot.Testing.FakeDiscord.FakeDiscord.MistakesInMessage(payload));
        Assert.Equal(5, payload["components"]!.AsArray().Count);
        Assert.Equal(
            "ask:agenda::0123456789abcdef",
            payload["components"]![0]!["components"]![0]!["custom_id"]!.GetValue<string>());
        Assert.Equal(25, payload["components"]![1]!["components"]![0]!["options"]!.AsArray().Count);
    }

    [Fact]
    public void Only_the_configured_roles_are_mentioned_whatever_the_text()
    {
        var message = new Message($"@everyone <@&1234567890123456789> {new string('x', 3000)}");

        var payload = JsonNode.Parse(
            DiscordRenderer.Render(message, "", ["910000000000000007", "everyone", "910000000000000007"]).ToJson())!;

        var content = payload["content"]!.GetValue<string>();
        Assert.StartsWith("<@&910000000000000007> ", content, StringComparison.Ordinal);
        Assert.DoesNotContain(" <@&1234567890123456789>", content, StringComparison.Ordinal);
        Assert.DoesNotContain("@everyone", content, StringComparison.Ordinal);
        Assert.InRange(content.Length, 1900, 2000);
        Assert.True(JsonNode.DeepEquals(
            payload["allowed_mentions"], JsonNode.Parse("""{ "parse": [], "roles": ["910000000000000007"] }""")));
    }
}
