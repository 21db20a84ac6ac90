using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content;

/// <summary>
/// Withholds the way to join until a set time before the start: only <see cref="MeetupLinks.Join"/> has it then, and no
/// text or other link that is shown or exported earlier.
/// </summary>
internal static class LaterJoin
{
    private static readonly string[] Numbers =
    [
        "meeting id", "meeting-id", "passcode", "password:", "one tap mobile", "dial by your location", "kenncode",
        "kennwort", "passwort:", "zugangscode", "id de réunion", "code secret", "code d'accès", "mot de passe",
    ];

    public static Meetup Apply(Meetup page, Duration lead)
    {
        if (page.Links.Join is not { } join)
        {
            return page;
        }

        return page with
        {
            Description = WithoutNumbers(Without(page.Description, join)),
            Venue = page.Venue is { } venue
                ? venue with { Name = Without(venue.Name, join), Address = Without(venue.Address, join) }
                : null,
            Agenda =
            [
                .. page.Agenda.Select(item => item with
                {
                    Title = Without(item.Title, join) ?? "",
                    Abstract = Without(item.Abstract, join),
                }),
            ],
            Links = page.Links with
            {
                JoinLead = lead,
                Website = Other(page.Links.Website, join),
                Registration = Other(page.Links.Registration, join),
                Video = Other(page.Links.Video, join),
            },
            Recurrence = page.Recurrence is { Changes.Count: > 0 } rule
                ? rule with
                {
                    Changes =
                    [
                        .. rule.Changes.Select(change => change with { Template = Apply(change.Template, lead) }),
                    ],
                }
                : page.Recurrence,
        };
    }

    /// <summary>Without the lines by which people join by hand: number, password, telephone.</summary>
    private static string? WithoutNumbers(string? text) => text is null ? null : string.Join(
        '\n',
        text.Split('\n').Where(line => !Array.Exists(
            Numbers, word => line.Contains(word, StringComparison.OrdinalIgnoreCase))));

    private static Uri? Other(Uri? address, Uri join) => address is not null && IsSame(address, join) ? null : address;

    /// <summary>A recording is watched at the address of its stream.</summary>
    private static bool IsSame(Uri address, Uri join) => address == join
        || (VideoAddress.Read(address.AbsoluteUri) is { } video
            && VideoAddress.Read(join.AbsoluteUri)?.WatchUri == video.WatchUri);

    /// <summary>The text without every address that leads to the meeting, also one with other parameters.</summary>
    private static string? Without(string? text, Uri join)
    {
        while (text is not null && JoinAddress.Same(text, join) is { } found
            && JoinAddress.Cut(text, found) is { } rest && rest.Length < text.Length)
        {
            text = rest;
        }

        return text;
    }
}
