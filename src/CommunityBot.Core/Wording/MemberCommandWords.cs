using CommunityBot.Core.Commands;

namespace CommunityBot.Core.Wording;

/// <summary>The words of members' commands. A new command is a new entry.</summary>
internal static class MemberCommandWords
{
    public static IReadOnlyList<CommandSpec> All { get; } =
    [
        new("next-meetup", "Show when and where the next meetup is")
        {
            DisplayName = "Next meetup",
            Translations =
            [
                new("de", "nächstes-treffen", "Zeigt, wann und wo das nächste Treffen stattfindet")
                {
                    DisplayName = "Nächstes Treffen"
                },
                new("fr", "prochaine-rencontre", "Afficher la date et le lieu de la prochaine rencontre")
                {
                    DisplayName = "Prochaine rencontre"
                },
            ],
        },
        new("agenda", "Show a meetup's programme")
        {
            DisplayName = "Agenda",
            Options = [SharedOptions.Meetup],
            Translations =
            [
                new("de", "programm", "Zeigt das Programm eines Treffens") { DisplayName = "Programm" },
                new("fr", "programme", "Afficher le programme d'une rencontre") { DisplayName = "Programme" },
            ],
        },
        new("speaker", "Show a speaker and their talks")
        {
            DisplayName = "Speaker",
            Options =
            [
                new("name", "Name of the speaker; it need not be exact")
                {
                    Translations =
                    [
                        new("de", "name", "Name der vortragenden Person; muss nicht genau stimmen"),
                        new("fr", "nom", "Nom de l'intervenant, même approximatif"),
                    ],
                },
            ],
            Translations =
            [
                new("de", "vortrag", "Zeigt Vortragende und ihre Vorträge") { DisplayName = "Vortragende" },
                new("fr", "orateur", "Afficher un intervenant et ses exposés") { DisplayName = "Intervenants" },
            ],
        },
        new("recap", "Show what a meetup left: talks, takeaways and recordings")
        {
            DisplayName = "Recap",
            Options =
            [
                SharedOptions.Meetup.DescribedAs(
                    "Name or date of the meetup; the latest recap if left out",
                    ("de", "Name oder Datum des Treffens; ohne Angabe der neueste Rückblick"),
                    ("fr", "Nom ou date de la rencontre ; le dernier bilan par défaut")),
            ],
            Translations =
            [
                new("de", "rückblick", "Zeigt, was von einem Treffen bleibt: Vorträge, Kernaussagen und Aufzeichnungen")
                {
                    DisplayName = "Rückblick"
                },
                new("fr", "bilan", "Afficher le bilan d'une rencontre : exposés, points à retenir et vidéos")
                {
                    DisplayName = "Bilan"
                },
            ],
        },
        new("search", "Search talks, speakers, topics and places of all meetups")
        {
            DisplayName = "Search",
            Options =
            [
                new("words", "What you are looking for: a topic, a name, an organisation, a place, a month")
                {
                    Translations =
                    [
                        new("de", "wörter", "Was du suchst: Thema, Name, Organisation, Ort oder Monat"),
                        new("fr", "mots", "Ce que vous cherchez : sujet, nom, organisation, lieu ou mois"),
                    ],
                },
            ],
            Translations =
            [
                new("de", "suche", "Durchsucht Vorträge, Vortragende, Themen und Orte aller Treffen")
                {
                    DisplayName = "Suche"
                },
                new("fr", "recherche", "Chercher dans les exposés, intervenants, sujets et lieux des rencontres")
                {
                    DisplayName = "Recherche"
                },
            ],
        },
        new("now", "Show what is on now and what comes next, in each room")
        {
            DisplayName = "Now",
            Translations =
            [
                new("de", "jetzt", "Zeigt, was gerade läuft und was danach kommt, in jedem Raum")
                {
                    DisplayName = "Jetzt"
                },
                new("fr", "maintenant", "Afficher ce qui se passe maintenant et ensuite, salle par salle")
                {
                    DisplayName = "Maintenant"
                },
            ],
        },
        new("remind-me", "Get a direct message before a meetup")
        {
            DisplayName = "Remind me",
            Options = [SharedOptions.Meetup],
            Translations =
            [
                new("de", "erinnere-mich", "Erinnert dich vor einem Treffen per Direktnachricht")
                {
                    DisplayName = "Erinnere mich"
                },
                new("fr", "rappelle-moi", "Recevoir un message privé avant une rencontre")
                {
                    DisplayName = "Me le rappeler"
                },
            ],
        },
        new("my-reminders", "List or cancel your reminders")
        {
            DisplayName = "My reminders",
            Translations =
            [
                new("de", "meine-erinnerungen", "Zeigt deine Erinnerungen, die du dort auch löschen kannst")
                {
                    DisplayName = "Meine Erinnerungen"
                },
                new("fr", "mes-rappels", "Afficher ou annuler vos rappels") { DisplayName = "Mes rappels" },
            ],
        },
        new("help", "List the commands")
        {
            DisplayName = "Help",
            Translations =
            [
                new("de", "hilfe", "Zeigt alle Befehle") { DisplayName = "Hilfe" },
                new("fr", "aide", "Afficher toutes les commandes") { DisplayName = "Aide" },
            ],
        },
    ];
}
