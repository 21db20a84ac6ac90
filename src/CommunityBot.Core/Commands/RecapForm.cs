using System.Globalization;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Takeaways;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>The form for a recap, and the recap that its submission makes.</summary>
internal static class RecapForm
{
    private const string RecordingField = "recording";
    private const string TalksField = "talks";

    /// <summary>The fields of forms that were opened before an update of the bot: one for each of four talks.</summary>
    private const string Takeaways = "takeaways-";

    private const string Chat = "chat";

    /// <summary>
    /// Precedes the meetup's id in the form's argument, followed by the timestamp of the latest takeaway shown.
    /// </summary>
    private const string Shown = "shown ";

    /// <summary>Of a field in characters; the limit of every platform.</summary>
    private const int MaxLength = 3000;

    /// <summary>What an organiser adds to the lines of the talks needs room in the field.</summary>
    private const int MaxInitialLength = MaxLength / 2;

    /// <param name="chosen">Takeaways from the chat.</param>
    public static Form For(Meetup meetup, IReadOnlyList<Takeaway> chosen, Phrases phrases)
    {
        var shown = ThatFit(chosen);
        return new Form(phrases.Recap, PublishRecapCommand.Name, Argument(meetup, shown),
        [
            new FormField(RecordingField, phrases.Organisers.RecordingUrl)
            {
                Placeholder = "https://…",
                MaxLength = 500,
            },
            new FormField(TalksField, phrases.Organisers.TalksOfRecap)
            {
                IsMultiline = true,
                Placeholder = phrases.Organisers.TalkLineExample,
                InitialValue = RecapTalkLines.Write(ShownTalks(meetup)),
                MaxLength = MaxLength,
            },
            .. shown.Count == 0 ? Array.Empty<FormField>() :
            [
                new FormField(Chat, phrases.FromTheChat)
                {
                    IsMultiline = true,
                    Placeholder = phrases.Organisers.OneSentencePerLine,
                    InitialValue = string.Join('\n', shown.Select(takeaway => takeaway.Text)),
                    MaxLength = MaxLength,
                },
            ],
        ])
        {
            SubmitLabel = phrases.Send,
            CancelLabel = phrases.Cancel,
        };
    }

    public static bool IsSubmission(CommandInvocation invocation) => invocation.Options.Keys.Any(IsField);

    private static bool IsField(string name) => name is RecordingField or TalksField or Chat
        || name.StartsWith(Takeaways, StringComparison.Ordinal);

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
        var recording = Recording.Read(invocation.Options.GetValueOrDefault(RecordingField, ""));
        IReadOnlyList<Talk> talks = invocation.Options.GetValueOrDefault(TalksField) is { } written
            ? [
                .. RecapTalkLines.Read(written, Talks(meetup), recording),
                .. Talks(meetup).Skip(ShownTalks(meetup).Count),
            ]
            : [
                .. Talks(meetup).Select((talk, index) => talk with
                {
                    Takeaways = [.. Lines(invocation.Options.GetValueOrDefault($"{Takeaways}{index + 1}"))],
                }),
            ];
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

    /// <summary>
    /// What was typed for the recording if it is no address: the recap would be posted without its recording, and
    /// nobody would notice. Null if it is one, or nothing.
    /// </summary>
    public static string? WrongAddress(CommandInvocation invocation) =>
        invocation.Options.GetValueOrDefault(RecordingField)?.Trim() is { Length: > 0 } typed
        && Recording.Read(typed) is null
            ? typed
            : null;

    /// <summary>The words of a submission, to be copied into another form.</summary>
    public static string WordsOf(CommandInvocation invocation) => string.Join("\n\n", invocation.Options
        .Where(field => field.Key is not RecordingField && IsField(field.Key))
        .Where(field => !string.IsNullOrWhiteSpace(field.Value))
        .OrderBy(field => field.Key is Chat)
        .Select(field => field.Value.Trim()));

    /// <summary>The recap as a page for the site.</summary>
    public static string Page(Meetup recap, Phrases phrases) =>
        RecapPage.Write(recap.Heading, recap.When.Date, recap.Links.Video, recap.Talks, phrases);

    /// <summary>
    /// Usually all of them (<see cref="TakeawayText.MaxTotalLength"/>). Concurrent additions can exceed the limit;
    /// nothing is lost, because takeaways that a form did not show are added to the recap unchanged.
    /// </summary>
    private static IReadOnlyList<Takeaway> ThatFit(IReadOnlyList<Takeaway> chosen)
    {
        var length = 0;
        return [.. chosen.TakeWhile(takeaway => (length += takeaway.Text.Length + 1) <= MaxLength)];
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

    /// <summary>The talks that the form shows; the others are in the recap without takeaways.</summary>
    private static IReadOnlyList<Talk> ShownTalks(Meetup meetup) =>
        RecapTalkLines.ThatFit(Talks(meetup), MaxInitialLength);

    private static List<Talk> Talks(Meetup meetup)
    {
        var talks = meetup.Agenda.Where(item => item.Speakers.Count > 0)
            .Select(item => new Talk(item.Title) { Speakers = item.Speakers }).ToList();
        talks = talks.Count > 0 ? talks
            : [
                .. meetup.Speakers.Select(
                    speaker => new Talk(speaker.Talk ?? speaker.Name) { Speakers = [speaker.Name] })
            ];
        return talks.Count > 0 ? talks : [new Talk(meetup.Heading)];
    }

    private static IEnumerable<string> Lines(string? text) => (text ?? "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.TrimStart('*', '-', '•', ' '))
        .Where(line => line.Length > 0);
}
