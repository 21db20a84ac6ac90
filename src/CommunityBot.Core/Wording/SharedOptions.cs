using CommunityBot.Core.Commands;

namespace CommunityBot.Core.Wording;

/// <summary>Options that several commands have, each with its words in every language and its autocomplete.</summary>
internal static class SharedOptions
{
    /// <summary>A meetup, searched by name, date or speaker; optional.</summary>
    public static CommandOption Meetup { get; } = new(
        "meetup", "Name, date or speaker of the meetup; the next one if left out")
    {
        Translations =
        [
            new("de", "treffen", "Name, Datum oder Vortragende des Treffens; ohne Angabe das nächste"),
            new("fr", "rencontre", "Nom, date ou intervenant de la rencontre ; la prochaine par défaut"),
        ],
        Suggest = (request, typed) => new MeetupFinder(request).Suggest(typed),
    };
}
