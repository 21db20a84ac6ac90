using CommunityBot.Core.Commands;

namespace CommunityBot.Core.Wording;

/// <summary>The words of organisers' commands. A new command is a new entry.</summary>
internal static class OrganiserCommandWords
{
    private const string Delete = "delete-post";

    public static IReadOnlyList<CommandSpec> All { get; } =
    [
        new("takeaways", "List the recap's takeaways from the chat, or add one")
        {
            DisplayName = "Takeaways",
            Options =
            [
                new("sentence", "Takeaway to add; without one, the takeaways so far are listed")
                {
                    Translations =
                    [
                        new("de", "satz", "Satz für den Rückblick; ohne Angabe wird die Liste gezeigt"),
                        new("fr", "phrase", "Phrase à ajouter au bilan ; sans phrase, la liste s'affiche"),
                    ],
                },
            ],
            MessageCommand = new("Takeaway for the recap", "Add this message to the meetup's recap (organisers only)")
            {
                Names = new Dictionary<string, string>
                {
                    ["de"] = "Für den Rückblick merken",
                    ["fr"] = "À retenir pour le bilan",
                },
            },
            Translations =
            [
                new("de", "was-bleibt", "Zeigt, was aus dem Chat in den Rückblick kommt, oder fügt einen Satz hinzu")
                {
                    DisplayName = "Was bleibt"
                },
                new("fr", "à-retenir", "Afficher ce que le bilan reprend de la discussion, ou y ajouter une phrase")
                {
                    DisplayName = "À retenir"
                },
            ],
        },
        new("recap-photos", "List the pictures of the recap, with their authors' consent")
        {
            DisplayName = "Pictures for the recap",
            Options =
            [
                new("meetup", "Which meetup; without one, the latest")
                {
                    Translations =
                    [
                        new("de", "treffen", "Welches Treffen; ohne Angabe das letzte"),
                        new("fr", "rencontre", "Quelle rencontre ; sans précision, la dernière"),
                    ],
                },
            ],
            MessageCommand = new("Use in the recap", "Use these pictures in the recap, if their author agrees")
            {
                Names = new Dictionary<string, string>
                {
                    ["de"] = "Im Rückblick zeigen",
                    ["fr"] = "Utiliser dans le bilan",
                },
            },
            Translations =
            [
                new("de", "rückblick-bilder", "Zeigt die Bilder des Rückblicks und die Zustimmung zu ihnen")
                {
                    DisplayName = "Bilder für den Rückblick"
                },
                new("fr", "images-bilan", "Afficher les images du bilan et l'accord de leurs auteurs")
                {
                    DisplayName = "Images du bilan"
                },
            ],
        },
        new("overview", "Show upcoming and unconfirmed posts, recaps and page problems")
        {
            DisplayName = "Overview",
            Translations =
            [
                new("de", "überblick", "Zeigt geplante und unbestätigte Beiträge, Rückblicke und Probleme der Seiten")
                {
                    DisplayName = "Überblick"
                },
                new(
                    "fr",
                    "aperçu",
                    "Afficher les messages prévus ou non confirmés, les bilans et les problèmes des pages")
                {
                    DisplayName = "Aperçu"
                },
            ],
        },
        new(Delete, "Delete a post of the bot; without one, the latest posts are listed")
        {
            DisplayName = "Delete a post",
            Options =
            [
                new("post", "Which post; its own menu names it too")
                {
                    Translations =
                    [
                        new("de", "beitrag", "Welcher Beitrag; auch in seinem eigenen Menü wählbar"),
                        new("fr", "message", "Quel message ; on peut aussi le choisir dans son menu"),
                    ],
                },
            ],
            MessageCommand = new("Delete this post", "Delete this post of the bot (organisers only)")
            {
                Names = new Dictionary<string, string>
                {
                    ["de"] = "Beitrag löschen",
                    ["fr"] = "Supprimer ce message",
                },
            },
            Translations =
            [
                new("de", "beitrag-löschen", "Löscht einen Beitrag des Bots; ohne Angabe wird die Liste gezeigt")
                {
                    DisplayName = "Beitrag löschen"
                },
                new("fr", "supprimer-message", "Supprimer un message du bot ; sans précision, la liste s'affiche")
                {
                    DisplayName = "Supprimer un message"
                },
            ],
        },
    ];
}
