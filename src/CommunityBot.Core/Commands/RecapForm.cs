using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime.Text;

namespace CommunityBot.Core.Commands;

/// <summary>What an organiser is asked after an evening, and the recap that their answers make.</summary>
internal static class RecapForm
{
    private const string Recording = "recording";
    private const string Takeaways = "takeaways-";

    /// <summary>A form has room for five questions, and one of them is the recording.</summary>
    private const int MostTalks = 4;

    public static Form For(Meetup meetup, Phrases phrases) => new(phrases.Recap, "recap", meetup.Id.Value,
    [
        new FormField(Recording, phrases.Organisers.RecordingAddress) { Example = "https://…", Longest = 500 },
        .. Talks(meetup).Select((talk, index) => new FormField($"{Takeaways}{index + 1}", Short(Phrases.Form(phrases.Organisers.ToRememberForm, talk.Title)))
        {
            IsLong = true,
            Example = phrases.Organisers.OneSentenceALine,
            Longest = 1500,
        }),
    ])
    {
        Send = phrases.Send,
        Cancel = phrases.Cancel,
    };

    public static bool IsFilledIn(CommandCall call) => call.Options.Keys.Any(name =>
        name == Recording || name.StartsWith(Takeaways, StringComparison.Ordinal));

    /// <summary>The recap as if a page had told it; null when nothing was filled in.</summary>
    public static Meetup? Read(CommandCall call, Meetup meetup)
    {
        var talks = Talks(meetup)
            .Select((talk, index) => talk with { Takeaways = [.. Lines(call.Options.GetValueOrDefault($"{Takeaways}{index + 1}"))] })
            .ToList();
        var recording = Uri.TryCreate(call.Options.GetValueOrDefault(Recording)?.Trim(), UriKind.Absolute, out var address)
            && address.Scheme is "https" or "http" ? address : null;
        return recording is null && talks.All(talk => talk.Takeaways.Count == 0) ? null : meetup with
        {
            Kind = MeetupKind.Recap,
            Talks = talks,
            Links = meetup.Links with { Video = recording },
        };
    }

    /// <summary>The recap as a page for the site, as <c>content/README.md</c> describes it.</summary>
    public static string Page(Meetup recap, Phrases phrases)
    {
        var talks = recap.Talks.Select(talk =>
            $"### {talk.Title}{(talk.Speakers.Count > 0 ? " – " + string.Join(", ", talk.Speakers) : "")}\n\n" +
            string.Join('\n', talk.Takeaways.Select(line => "* " + line)));
        var date = recap.When.Date is { } day ? LocalDatePattern.Iso.Format(day) : "";
        return $"---\ntitle: \"{phrases.Recap}: {recap.Heading.Replace("\"", "'", StringComparison.Ordinal)}\"\nlayout: recap\nevent_date: {date}\n" +
            $"video: {recap.Links.Video}\n---\n\n{string.Join("\n\n", talks)}";
    }

    private static IEnumerable<Talk> Talks(Meetup meetup)
    {
        var talks = meetup.Agenda.Where(item => item.Speakers.Count > 0)
            .Select(item => new Talk(item.Title) { Speakers = item.Speakers }).ToList();
        talks = talks.Count > 0 ? talks
            : [.. meetup.Speakers.Select(speaker => new Talk(speaker.Talk ?? speaker.Name) { Speakers = [speaker.Name] })];
        return talks.Count > 0 ? talks.Take(MostTalks) : [new Talk(meetup.Heading)];
    }

    private static IEnumerable<string> Lines(string? text) => (text ?? "")
        .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        .Select(line => line.TrimStart('*', '-', '•', ' '))
        .Where(line => line.Length > 0);

    private static string Short(string label) => label.Length <= 45 ? label : label[..44] + "…";
}
