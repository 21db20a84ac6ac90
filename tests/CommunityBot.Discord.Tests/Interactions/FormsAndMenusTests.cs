using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.Interactions;

/// <summary>Tests for select menus, modals, paging and follow-up messages.</summary>
public sealed class FormsAndMenusTests
{
    private static readonly Form Recap = new("Recap", "recap", "connect-may-2020",
    [
        new FormField("recording", "Address of the recording") { Placeholder = "https://…" },
        new FormField("takeaways-1", "To remember")
        {
            IsMultiline = true,
            IsRequired = true,
            InitialValue = "It scales.",
            MaxLength = 1500
        },
    ]);

    [Fact]
    public async Task A_menu_choice_invokes_its_command()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        Answer(bot, new CommandReply(new Message("Which one?")
        {
            Blocks = [
                new Block.SelectMenu(
                    "Another meetup",
                    "agenda",
                    [new SelectOption("June", "meetup-june"), new SelectOption("July", "meetup-july")])
            ],
        }));

        var answer = await discord.SendCommandAsync("agenda");
        await discord.SelectAsync(answer, Assert.Single(answer.Components), "meetup-july");

        Assert.Equal(("agenda", "meetup-july"), (bot.Dispatcher.Calls[^1].Name, bot.Dispatcher.Calls[^1].Text));
    }

    [Fact]
    public async Task A_modal_is_opened_and_its_fields_are_submitted_by_name()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        Answer(bot, new CommandReply(new Message("Write it as a page.")) { Form = Recap });

        var form = await discord.SendCommandAsync("agenda");
        Assert.Equal(9, form.CallbackType);
        Assert.Equal(["recording", "takeaways-1"], form.Inputs);

        Answer(bot, new CommandReply(new Message("posted")));
        var submitted = await discord.SubmitModalAsync(
            form, ("recording", "https://example.org/v"), ("takeaways-1", "It heals."));

        Assert.Equal("posted", (await submitted.Answer.WaitAsync(Waiting.Limit)).Content);
        var invocation = bot.Dispatcher.Calls[^1];
        Assert.Equal(("recap", "connect-may-2020"), (invocation.Name, invocation.Text));
        Assert.Equal("It heals.", invocation.Options["takeaways-1"]);
        Assert.Equal("https://example.org/v", invocation.Options["recording"]);
        Assert.Equal(FakeDiscord.MemberId, invocation.User.UserId);
    }

    [Fact]
    public async Task After_a_deferral_the_form_is_replaced_by_its_text()
    {
        // FakeDiscord's clock does not advance, so that it accepts the deferred response however slow the machine is.
        var time = new FastTime(speed: 5);
        await using var discord = await FakeDiscord.StartAsync(new ManualTime(TimeProvider.System.GetUtcNow()));
        await using var bot = await Bot.ConnectedAsync(discord, time);
        var late = new TaskCompletionSource<CommandReply>();
        bot.Dispatcher.Answering = (_, _) => late.Task;

        var interaction = await discord.StartCommandAsync("slow");
        await discord.UntilAsync(_ => interaction.IsDeferred, "the answer is promised");
        late.SetResult(new CommandReply(new Message("Write it as a page.")) { Form = Recap });

        Assert.Equal("Write it as a page.", (await interaction.Answer.WaitAsync(Waiting.Limit)).Content);
    }

    [Fact]
    public async Task Paging_edits_an_ephemeral_answer_and_never_a_public_post()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        Answer(bot, new CommandReply(new Message("page 1")
        {
            Blocks = [
                new Block.Buttons([new Button.Invoke("Later", "agenda", "page 2 of may") { ReplacesMessage = true }])
            ],
        }));

        var first = await discord.SendCommandAsync("agenda");
        var second = await discord.PressAsync(first, Assert.Single(first.Components));
        var post = discord.NewMessageIn(Bot.Channel, second.Body);
        var fromPost = await discord.PressAsync(post, Assert.Single(post.Buttons));

        Assert.Equal(7, second.CallbackType);
        Assert.Equal("page 2 of may", bot.Dispatcher.Calls[1].Text);
        Assert.Equal(4, fromPost.CallbackType);
        Assert.True(fromPost.IsEphemeral);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Follow_ups_are_sent_after_the_answer_with_the_same_visibility(bool isPrivate)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        Answer(bot, new CommandReply(new Message("first"), isPrivate)
        {
            FollowUps = [.. Enumerable.Range(1, 7).Select(number => new Message($"more {number}"))],
        });

        var interaction = await discord.StartCommandAsync("agenda");
        await discord.UntilAsync(_ => interaction.FollowUps.Count == 5, "five follow-ups are said");

        Assert.Equal(
            ["more 1", "more 2", "more 3", "more 4", "more 5"], interaction.FollowUps.Select(more => more.Content));
        Assert.Equal(isPrivate, (await interaction.Answer).IsEphemeral);
        Assert.All(interaction.FollowUps, more => Assert.Equal(isPrivate, more.IsEphemeral));
    }

    [Fact]
    public async Task A_follow_up_with_an_unknown_outcome_is_not_repeated()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        discord.Faults.Add("POST", "webhooks/", new FakeFault.DisconnectAfter());
        Answer(
            bot, new CommandReply(new Message("first")) { FollowUps = [new Message("once"), new Message("after it")] });

        var interaction = await discord.StartCommandAsync("agenda");
        await discord.UntilAsync(_ => interaction.FollowUps.Count == 2, "both are said");

        Assert.Equal(["once", "after it"], interaction.FollowUps.Select(more => more.Content));
    }

    private static void Answer(Bot bot, CommandReply reply) =>
        bot.Dispatcher.Answering = (_, _) => Task.FromResult(reply);
}
