using System.Globalization;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Commands;

/// <summary>The form for a recap, and the recap that its submission makes.</summary>
internal static class RecapForm
{
    private const string Recording = "recording";
    private const string Takeaways = "takeaways-";
    private const string Chat = "chat";

    /// <summary>
    /// Precedes the meetup's id in the form's argument, followed by the timestamp of the latest takeaway shown.
    /// </summary>
    private const string Shown = "shown ";

    /// <summary>A form has five fields, one of them for the recording.</summary>
    private const int MaxTalks = 4;

    /// <summary>In characters; the limit of every platform.</summary>
    private const int MaxChatLength = 3000;

    /// <param name="chosen">Takeaways from the chat; they use the last field, instead of a fourth talk if there is
    /// one.</param>
    public static Form For(Meetup meetup, IReadOnlyList<Takeaway> chosen, Phrases phrases)
    {
        var shown = ThatFit(chosen);
        return new Form(phrases.Recap, PublishRecapCommand.Name, Argument(meetup, shown),
        [
            new FormField(Recording, phrases.Organisers.RecordingUrl) { Placeholder = "https://…", MaxLength = 500 },
            .. Talks(meetup).Take(shown.Count > 0 ? MaxTalks - 1 : MaxTalks).Select((talk, index) =>
                Question(
                    $"{Takeaways}{index + 1}",
                    Truncate(Phrases.Format(phrases.Organisers.TakeawaysOfTalkFormat, talk.Title)),
                    phrases) with { MaxLength = 1500 }),
            .. shown.Count == 0 ? Array.Empty<FormField>() :
            [
                Question(Chat, phrases.FromTheChat, phrases) with
                {
                    InitialValue = string.Join('\n', shown.Select(takeaway => takeaway.Text)),
                    MaxLength = MaxChatLength,
                },
            ],
        ])
        {
            SubmitLabel = phrases.Send,
            CancelLabel = phrases.Cancel,
        };
    }

    public static bool IsSubmission(CommandInvocation invocation) => invocation.Options.Keys.Any(name =>
        name is Recording or Chat || name.StartsWith(Takeaways, StringComparison.Ordinal));

    /// <summary>The meetup's name in a form's argument, without the timestamp.</summary>
    public static string MeetupNameIn(string argument) =>
        LastShownIn(argument) is null ? argument : argument.Split(' ', 3)[2];

    /// <summary>
    /// The recap as if read from a page; null if nothing was filled in. Takeaways that were added while the form was
    /// open are included, as the organisers who added them were promised.
    /// </summary>
    /// <param name="argument">The form's argument.</param>
    /// <param name="chosen">The current takeaways from the chat.</param>
    public static Meetup? Read(
        CommandInvocation invocation, string argument, Meetup meetup, IReadOnlyList<Takeaway> chosen, Phrases phrases)
    {
        var talks = Talks(meetup)
            .Select((talk, index) => talk with
            {
                Takeaways = [.. Lines(invocation.Options.GetValueOrDefault($"{Takeaways}{index + 1}"))]
            })
            .ToList();
        var recording = Uri.TryCreate(
            invocation.Options.GetValueOrDefault(Recording)?.Trim(), UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http" ? address : null;
        IReadOnlyList<string> chat =
        [
            .. Lines(invocation.Options.GetValueOrDefault(Chat)),
            .. chosen
                .Where(takeaway => LastShownIn(argument) is not { } shown || takeaway.AddedAt > shown)
                .Select(takeaway => takeaway.Text),
        ];
        return recording is null && chat.Count == 0 && talks.All(talk => talk.Takeaways.Count == 0) ? null : meetup with
        {
            Kind = MeetupKind.Recap,
            Talks = chat.Count == 0 ? talks : [.. talks, TakeawaySection.Section(chat.Distinct(), phrases)],
            Links = meetup.Links with { Video = recording },
        };
    }

    /// <summary>The recap as a page for the site, in the format of <c>content/README.md</c>.</summary>
    public static string Page(Meetup recap, Phrases phrases)
    {
        var talks = recap.Talks.Select(talk =>
            $"### {talk.Title}{(talk.Speakers.Count > 0 ? " – " + string.Join(", ", talk.Speakers) : "")}\n\n" +
            string.Join('\n', talk.Takeaways.Select(line => "* " + line)));
        var date = recap.When.Date is { } day ? LocalDatePattern.Iso.Format(day) : "";
        return $"---\ntitle: \"{phrases.Recap}: " +
            $"{recap.Heading.Replace("\"", "'", StringComparison.Ordinal)}\"\nlayout: recap\nevent_date: {date}\n" +
            $"video: {recap.Links.Video}\n---\n\n{string.Join("\n\n", talks)}";
    }

    private static FormField Question(string name, string label, Phrases phrases) =>
        new(name, label) { IsMultiline = true, Placeholder = phrases.Organisers.OneSentencePerLine };

    /// <summary>
    /// Usually all of them (<see cref="TakeawayText.MaxTotalLength"/>). Concurrent additions can exceed the limit;
    /// nothing is lost, because takeaways that a form did not show are added to the recap unchanged.
    /// </summary>
    private static IReadOnlyList<Takeaway> ThatFit(IReadOnlyList<Takeaway> chosen)
    {
        var length = 0;
        return [.. chosen.TakeWhile(takeaway => (length += takeaway.Text.Length + 1) <= MaxChatLength)];
    }

    private static string Argument(Meetup meetup, IReadOnlyList<Takeaway> chosen) => chosen.Count == 0
        ? meetup.Id.Value
        : string.Create(
            CultureInfo.InvariantCulture,
            $"{Shown}{chosen.Max(takeaway => takeaway.AddedAt).ToUnixTimeMilliseconds()} {meetup.Id}");

    /// <summary>Null for a form that showed no takeaways.</summary>
    private static Instant? LastShownIn(string argument) => argument.StartsWith(Shown, StringComparison.Ordinal)
        && argument.Split(' ', 3) is [_, var moment, _]
        && long.TryParse(moment, NumberStyles.None, CultureInfo.InvariantCulture, out var milliseconds)
            ? Instant.FromUnixTimeMilliseconds(milliseconds)
            : null;

    private static IEnumerable<Talk> Talks(Meetup meetup)
    {
        var talks = meetup.Agenda.Where(item => item.Speakers.Count > 0)
            .Select(item => new Talk(item.Title) { Speakers = item.Speakers }).ToList();
        talks = talks.Count > 0 ? talks
            : [
                .. meetup.Speakers.Select(
                    speaker => new Talk(speaker.Talk ?? speaker.Name) { Speakers = [speaker.Name] })
            ];
        return talks.Count > 0 ? talks.Take(MaxTalks) : [new Talk(meetup.Heading)];
    }

    private static IEnumerable<string> Lines(string? text) => (text ?? "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.TrimStart('*', '-', '•', ' '))
        .Where(line => line.Length > 0);

    private static string Truncate(string label) => TextTruncation.Shorten(label, 45);
}
