using System.Text.Json.Nodes;

using CommunityBot.Core.Messages;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Rendering;

public sealed class SlackRendererTests
{
    [Fact]
    public void A_whole_message_becomes_blocks_and_a_complete_fallback_text()
    {
        const string Expected = """
            {
              "text": "Tomorrow: Cloud Native meetup, Friday 29 May 2020, 13:00 BST",
              "blocks": [
                {
                  "type": "section",
                  "text": {
                    "type": "mrkdwn",
                    "text": "*<https://example.org/events/connect-may-2020/|Tomorrow: Cloud Native meetup>*",
                    "verbatim": true
                  }
                },
                {
                  "type": "section",
                  "text": {
                    "type": "mrkdwn",
                    "text":
              "*When*: <!date^1590753600^{date_long_pretty} at {time}|Friday 29 May 2020, 13:00 BST (Europe/London)>",
                    "verbatim": true
                  }
                },
                {
                  "type": "section",
                  "fields": [
                    { "type": "mrkdwn", "text": "*Where*\nOnline", "verbatim": true },
                    { "type": "mrkdwn", "text": "*Talks*\n2", "verbatim": true }
                  ]
                },
                {
                  "type": "section",
                  "text": {
                    "type": "mrkdwn",
                    "text": "• Paul Jones (Jetstack)\n• Nick Perry (William Hill)",
                    "verbatim": true
                  }
                },
                {
                  "type": "context",
                  "elements": [ { "type": "mrkdwn", "text": "Times are London's.", "verbatim": true } ]
                },
                {
                  "type": "actions",
                  "elements": [
                    {
                      "type": "button",
                      "text": { "type": "plain_text", "text": "Register", "emoji": false },
                      "action_id": "visit",
                      "url": "https://example.org/register?event=1&from=chat"
                    },
                    {
                      "type": "button",
                      "text": { "type": "plain_text", "text": "Agenda", "emoji": false },
                      "action_id": "ask:agenda:2",
                      "value": "connect-may-2020"
                    }
                  ]
                }
              ]
            }
            """;

        var actual = SlackPreview.Json(Sample.Message);

        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(Expected), JsonNode.Parse(actual)), actual);
    }

    [Fact]
    public void A_message_of_one_line_has_no_blocks()
    {
        var payload = Render(new Message("Nothing is on the calendar yet"));

        Assert.Equal("Nothing is on the calendar yet", payload["text"]!.ToString());
        Assert.Empty(payload["blocks"]!.AsArray());
    }

    [Fact]
    public void The_fallback_text_is_escaped_too() =>
        Assert.Equal("∗all∗ of &lt;!channel&gt;", Render(new Message("*all* of <!channel>"))["text"]!.ToString());

    [Fact]
    public void A_title_without_a_link_is_a_header()
    {
        var block = Render(new Message("s") { Title = "Q&A <live>" })["blocks"]![0]!;

        Assert.Equal("header", block["type"]!.ToString());
        Assert.Equal("Q&A <live>", block["text"]!["text"]!.ToString());
    }

    // Only text objects of type mrkdwn have markup and entities:
    // https://docs.slack.dev/reference/block-kit/composition-objects/text-object
    [Fact]
    public void Plain_text_objects_have_no_entities_and_no_mentions()
    {
        var blocks = Render(new Message("s")
        {
            Title = "R&D <!channel> @here",
            Blocks =
            [
                new Block.Buttons([
                    new Button.Invoke("Q&A <@U1>", "agenda", "a&b"),
                    new Button.Link("T&Cs", new Uri("https://example.org/?a=1&b=2"))
                ]),
                new Block.SelectMenu("One & all", "agenda", [new SelectOption("<#C1> & more", "a&b")]),
                new Block.Picture(new Uri("https://example.org/a.png"), "Coffee & <cake>"),
            ],
        })["blocks"]!.AsArray();

        var (button, link, menu) = (
            blocks[1]!["elements"]![0]!, blocks[1]!["elements"]![1]!, blocks[2]!["elements"]![0]!);
        Assert.Equal("R&D <\u200B!channel> @\u200Bhere", blocks[0]!["text"]!["text"]!.ToString());
        Assert.Equal(("Q&A <\u200B@U1>", "a&b"), (button["text"]!["text"]!.ToString(), button["value"]!.ToString()));
        Assert.Equal(
            ("T&Cs", "https://example.org/?a=1&b=2"), (link["text"]!["text"]!.ToString(), link["url"]!.ToString()));
        Assert.Equal("One & all", menu["placeholder"]!["text"]!.ToString());
        Assert.Equal("<\u200B#C1> & more", menu["options"]![0]!["text"]!["text"]!.ToString());
        Assert.Equal("Coffee & <cake>", blocks[3]!["alt_text"]!.ToString());
    }

    [Theory]
    [InlineData(
        TimestampStyle.DateAndTime,
        "<!date^1590753600^{date_long_pretty} at {time}|Friday 29 May 2020, 13:00 BST (Europe/London)>")]
    [InlineData(
        TimestampStyle.Relative,
        "<!date^1590753600^{date_long_pretty} at {time}|Friday 29 May 2020, 13:00 BST (Europe/London)>")]
    [InlineData(TimestampStyle.Date, "<!date^1590753600^{date_long_pretty}|Friday 29 May 2020 (Europe/London)>")]
    [InlineData(TimestampStyle.Time, "<!date^1590753600^{time}|13:00 BST (Europe/London)>")]
    public void Timestamps_use_the_readers_zone_with_a_fallback_text(TimestampStyle style, string expected) =>
        Assert.Equal(expected, Text(RichText.Of(new Span.Timestamp(Sample.Start, Sample.London, style))));

    [Theory]
    [InlineData("<!channel>", "&lt;!channel&gt;")]
    [InlineData("<!here|here>", "&lt;!here|here&gt;")]
    [InlineData("<@U0000000001>", "&lt;@U0000000001&gt;")]
    [InlineData("<#C0000000001|general>", "&lt;#C0000000001|general&gt;")]
    [InlineData("<https://evil.example|your bank>", "&lt;https://evil.example|your bank&gt;")]
    [InlineData("@here and @Channel", "@\u200Bhere and @\u200BChannel")]
    [InlineData("someone@hereford.example", "someone@hereford.example")]
    [InlineData("<drum rolls>", "&lt;drum rolls&gt;")]
    [InlineData("R&D", "R&amp;D")]
    [InlineData("one\r\ntwo\u0000\u202Eeerht", "one\ntwoeerht")]
    [InlineData("&lt;!channel&gt;", "&amp;lt;!channel&amp;gt;")]
    [InlineData("*bold* _it_ ~gone~ `code`", "∗bold∗ ˍitˍ ∼gone∼ ˋcodeˋ")]
    [InlineData("snake_case_name and 2*3", "snake_case_name and 2*3")]
    [InlineData("Operations + Performance | Level 1", "Operations + Performance | Level 1")]
    public void Text_is_escaped(string text, string expected) =>
        Assert.Equal(expected, Text(text));

    [Fact]
    public void Styles_use_mrkdwn_and_their_text_is_escaped()
    {
        var text = RichText.Of(new Span.Strong("a*b "), new Span.Emphasis("c_"), new Span.Strikethrough("d"),
            new Span.Plain("e"),
            new Span.Code("f`<g>"));

        Assert.Equal("*a*b* _cˍ_\u200B~d~\u200Be\u200B`fˋ&lt;g&gt;`", Text(text));
    }

    [Fact]
    public void Styled_text_of_several_lines_is_styled_line_by_line() =>
        Assert.Equal("*one*\n*two*", Text(RichText.Of(new Span.Strong("one\ntwo"))));

    [Theory]
    [InlineData("https://example.org/a?b=1&c=2", "text", "<https://example.org/a?b=1&amp;c=2|text>")]
    [InlineData("https://example.org/a%7Cb", "a | b > c", "<https://example.org/a%7Cb|a ∣ b &gt; c>")]
    [InlineData("https://example.org/|x>y", "t", "<https://example.org/%7Cx%3Ey|t>")]
    [InlineData("https://example.org/", "two\nlines", "<https://example.org/|two lines>")]
    [InlineData("https://example.org/", "", "<https://example.org/>")]
    [InlineData("javascript:alert(1)", "press me", "press me")]
    public void Links_show_their_target_and_cannot_be_broken_out_of(string address, string text, string expected) =>
        Assert.Equal(expected, Text(RichText.Of(new Span.Link(text, new Uri(address)))));

    [Fact]
    public void A_long_paragraph_goes_on_in_the_next_section_after_a_sentence()
    {
        var sentence = "This is a sentence of a certain length that says nothing at all. ";
        var blocks = Render(new Message("s")
        {
            Blocks = [new Block.Paragraph(string.Concat(Enumerable.Repeat(sentence, 100)))]
        })["blocks"]!.AsArray();

        Assert.Equal(3, blocks.Count);
        Assert.All(
            blocks, block => Assert.EndsWith("all.", block!["text"]!["text"]!.ToString(), StringComparison.Ordinal));
    }

    [Fact]
    public void An_overlong_message_keeps_its_buttons_and_is_marked_as_cut()
    {
        var message = Sample.Message with
        {
            Blocks = [
                .. Enumerable.Range(0, 80).Select(number => new Block.Paragraph($"{number} " + new string('x', 400))),
                Sample.Message.Blocks[^1]
            ],
        };

        var blocks = Render(message)["blocks"]!.AsArray();

        Assert.Null(FakeSlackBlocks.ErrorOf(Render(message)));
        Assert.Equal("actions", blocks[^1]!["type"]!.ToString());
        Assert.Contains("rest is omitted", blocks[^2]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Any_message_keeps_slacks_limits_and_pings_no_one()
    {
        var chance = new Random(20200529);
        for (var round = 0; round < 200; round++)
        {
            var payload = Render(RandomMessage.From(chance));

            var error = FakeSlackBlocks.ErrorOf(payload);
            Assert.True(error is null, $"round {round}: {error?.Code} {string.Join("; ", error?.Messages ?? [])}");
            var json = FakeSlackBlocks.TextOf(payload["blocks"]) + payload["text"];
            Assert.DoesNotContain("<!channel", json, StringComparison.Ordinal);
            Assert.DoesNotContain("<!here", json, StringComparison.Ordinal);
            Assert.DoesNotContain("<@U", json, StringComparison.Ordinal);
            Assert.DoesNotContain("<#C", json, StringComparison.Ordinal);
            Assert.DoesNotContain("<https://evil", json, StringComparison.Ordinal);
            Assert.DoesNotMatch("(?<![A-Za-z0-9])@(here|channel|everyone)", json);
        }
    }

    private static JsonObject Render(Message message) => JsonNode.Parse(SlackPreview.Json(message))!.AsObject();

    private static string Text(RichText text) =>
        Render(new Message("s") { Blocks = [new Block.Paragraph(text)] })["blocks"]![0]!["text"]!["text"]!.ToString();
}
