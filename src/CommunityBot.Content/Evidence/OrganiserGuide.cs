using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Recognises a guide for those who organise meetups by its title or the name of its file: it has hours, places and
/// links of examples. One without a word for those it is for may be a talk ("Getting started with parsers").
/// </summary>
internal static class OrganiserGuide
{
    private static readonly PhraseIndex Guides = new(
    [
        "getting started", "get started", "guide", "guidelines", "how to", "howto", "handbook", "playbook", "checklist",
        "template", "create a new", "start a new", "hosting", "leitfaden", "anleitung", "handbuch", "checkliste",
        "vorlage", "so organisierst du", "guide pratique", "comment organiser", "comment créer", "mode d'emploi",
        "modèle",
    ]);

    private static readonly PhraseIndex Readers = new(
    [
        "meetup group", "group", "chapter", "organiser", "organisers", "organizer", "organizers", "organizing",
        "organising", "host", "hosts", "hosting", "meetup", "meetups", "event", "events", "speakers", "gruppe",
        "organisation", "veranstalter", "gastgeber", "treffen", "veranstaltungen", "groupe", "organisateur",
        "organisateurs", "organisatrices", "rencontre", "rencontres", "hôtes",
    ]);

    /// <param name="title">Folded.</param>
    public static bool Is(string title, string fileName)
    {
        var name = WordFolding.Fold(
            System.IO.Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ').Replace('-', ' '));
        return Has(title) || Has(name);
    }

    private static bool Has(string folded) => Guides.OccurInFolded(folded) && Readers.OccurInFolded(folded);
}
