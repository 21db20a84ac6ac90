using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Wording;

/// <summary>Texts about files that go with messages, in one language.</summary>
public sealed record FilePhrases
{
    /// <summary>0 the file.</summary>
    public required string DownloadFormat { get; init; }

    /// <summary>Where a private answer takes no file. 0 the file.</summary>
    public required string SentDirectlyFormat { get; init; }

    /// <summary>0 the permission or scope, quoted.</summary>
    public required string NotAllowedFormat { get; init; }

    public required string NotSent { get; init; }

    /// <summary>The label of the link to a file.</summary>
    public string Download(Attachment file) => Phrases.Format(DownloadFormat, file.Name);

    internal static FilePhrases English { get; } = new()
    {
        DownloadFormat = "Download {0}",
        SentDirectlyFormat = "{0} is in your direct messages with the bot.",
        NotAllowedFormat = "The bot may not send files here, so this is text to copy: it needs {0}.",
        NotSent = "The file could not be sent, so this is text to copy.",
    };

    internal static FilePhrases German { get; } = new()
    {
        DownloadFormat = "{0} herunterladen",
        SentDirectlyFormat = "{0} liegt in deinen Direktnachrichten mit dem Bot.",
        NotAllowedFormat =
            "Der Bot darf hier keine Dateien senden, daher dieser Text zum Kopieren: Ihm fehlt {0}.",
        NotSent = "Die Datei konnte nicht gesendet werden, daher dieser Text zum Kopieren.",
    };

    internal static FilePhrases French { get; } = new()
    {
        DownloadFormat = "Télécharger {0}",
        SentDirectlyFormat = "{0} se trouve dans vos messages privés avec le bot.",
        NotAllowedFormat =
            "Le bot ne peut pas envoyer de fichiers ici, voici donc le texte à copier\u00A0: il lui manque {0}.",
        NotSent = "Le fichier n’a pas pu être envoyé, voici donc le texte à copier.",
    };
}
