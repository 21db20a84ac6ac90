namespace CommunityBot.Core.Wording;

/// <summary>Texts about pictures for recaps, in one language.</summary>
public sealed record PhotoPhrases
{
    /// <summary>0 the meetup.</summary>
    public required string TitleFormat { get; init; }

    public required string None { get; init; }

    /// <summary>0 the name of the entry in the menu of a message, quoted.</summary>
    public required string HintFormat { get; init; }

    /// <summary>0 the maximum size in megabytes.</summary>
    public required string NoPictureFormat { get; init; }

    public required string FromApp { get; init; }

    /// <summary>0 the meetup, quoted, 1 the maximum number.</summary>
    public required string LimitFormat { get; init; }

    public required string Asked { get; init; }

    /// <summary>0 why.</summary>
    public required string NotAskedYetFormat { get; init; }

    /// <summary>0 why.</summary>
    public required string UnreachableFormat { get; init; }

    /// <summary>A button for organisers.</summary>
    public required string AuthorAgreed { get; init; }

    public required string AuthorRefuses { get; init; }

    public required string Stored { get; init; }

    public required string Gone { get; init; }

    /// <summary>0 the name of the file, quoted, 1 the maximum size in megabytes.</summary>
    public required string TooLargeFormat { get; init; }

    /// <summary>0 the name of the file, quoted.</summary>
    public required string NotAPictureFormat { get; init; }

    /// <summary>0 why.</summary>
    public required string NotDownloadedFormat { get; init; }

    public required string Removed { get; init; }

    public required string Moved { get; init; }

    public required string Described { get; init; }

    public required string NotFound { get; init; }

    public required string Remove { get; init; }

    public required string Describe { get; init; }

    public required string Move { get; init; }

    /// <summary>At most 45 characters.</summary>
    public required string AltLabel { get; init; }

    /// <summary>At most 45 characters.</summary>
    public required string CreditLabel { get; init; }

    public required string WithoutAlt { get; init; }

    /// <summary>0 a name.</summary>
    public required string CreditFormat { get; init; }

    public required string StateAsked { get; init; }

    public required string StateUnreachable { get; init; }

    public required string StateAgreed { get; init; }

    public required string StateStored { get; init; }

    /// <summary>0 the community, 1 the meetup, quoted, 2 the names of the files.</summary>
    public required string QuestionFormat { get; init; }

    public required string Conditions { get; init; }

    public required string Yes { get; init; }

    public required string No { get; init; }

    public required string TakeBack { get; init; }

    public required string ThankYou { get; init; }

    public required string ThankYouLater { get; init; }

    public required string WillNotBeUsed { get; init; }

    public required string NotYours { get; init; }

    /// <summary>A heading of a recap.</summary>
    public required string Heading { get; init; }

    internal static PhotoPhrases English { get; } = new()
    {
        TitleFormat = "Pictures for {0}",
        None = "No pictures have been chosen yet.",
        HintFormat = "To add pictures, choose {0} in the menu of a message that has some.",
        NoPictureFormat = "That message has no picture that can be used. JPEG, PNG, WebP and GIF files of up to " +
            "{0} MB can be.",
        FromApp = "An app wrote that message, so nobody can be asked for consent.",
        LimitFormat = "The recap of {0} can have {1} pictures. Remove one to make room.",
        Asked = "The author has been asked by direct message. Nothing is downloaded or shown before they agree.",
        NotAskedYetFormat = "The author could not be asked yet ({0}). The bot tries again.",
        UnreachableFormat = "The author cannot be asked by direct message ({0}). If they agree in words, confirm " +
            "it here.",
        AuthorAgreed = "The author agreed",
        AuthorRefuses = "The author does not want this picture to be used.",
        Stored = "The recap has the picture.",
        Gone = "The author agrees, but the address of the file has expired, or the file was deleted. Choose the " +
            "same entry in the menu of the message again; the author is not asked again.",
        TooLargeFormat = "{0} was not added: it is larger than {1} MB.",
        NotAPictureFormat = "{0} was not added: it is not a complete JPEG, PNG, WebP or GIF file.",
        NotDownloadedFormat = "The author agrees, but the file could not be downloaded ({0}). The bot tries again.",
        Removed = "The picture was removed.",
        Moved = "The picture belongs to this meetup now.",
        Described = "The description is saved.",
        NotFound = "That picture is no longer known.",
        Remove = "Remove a picture",
        Describe = "Describe a picture",
        Move = "Belongs to another meetup",
        AltLabel = "What does the picture show?",
        CreditLabel = "Name of the author",
        WithoutAlt = "Picture of the meetup",
        CreditFormat = "Picture: {0}",
        StateAsked = "waiting for the author’s answer",
        StateUnreachable = "the author has to be asked in words",
        StateAgreed = "the author agrees; not downloaded yet",
        StateStored = "in the recap",
        QuestionFormat = "{0} would like to use this from your message in its recap of {1}: {2}",
        Conditions = "It would be shown with your name in the posts and on the page of the recap. Nothing is " +
            "copied before you agree, and you can take your consent back here at any time; the copy is then " +
            "deleted.",
        Yes = "Yes, use it",
        No = "No",
        TakeBack = "Take it back",
        ThankYou = "Thank you! It will be in the recap.",
        ThankYouLater = "Thank you! Your answer is saved. The file could not be copied yet; the organisers see why.",
        WillNotBeUsed = "It will not be used, and the bot keeps no copy.",
        NotYours = "Only the author of the message can answer this.",
        Heading = "Pictures",
    };

    internal static PhotoPhrases German { get; } = new()
    {
        TitleFormat = "Bilder für {0}",
        None = "Es wurden noch keine Bilder ausgewählt.",
        HintFormat = "Bilder kommen hinzu, wenn im Menü einer Nachricht mit Bildern {0} gewählt wird.",
        NoPictureFormat = "Diese Nachricht hat kein Bild, das verwendet werden kann. Möglich sind Dateien in " +
            "JPEG, PNG, WebP und GIF mit bis zu {0} MB.",
        FromApp = "Eine App hat diese Nachricht geschrieben, deshalb kann niemand um Zustimmung gebeten werden.",
        LimitFormat = "Der Rückblick auf {0} kann {1} Bilder haben. Entferne eines, um Platz zu schaffen.",
        Asked = "Die Frage ging als Direktnachricht an die Person, die das Bild gepostet hat. Vor ihrer " +
            "Zustimmung wird nichts heruntergeladen oder gezeigt.",
        NotAskedYetFormat = "Die Frage konnte noch nicht gestellt werden ({0}). Der Bot versucht es erneut.",
        UnreachableFormat = "Eine Direktnachricht ist nicht möglich ({0}). Wenn die Person mündlich zustimmt, " +
            "bestätige es hier.",
        AuthorAgreed = "Hat zugestimmt",
        AuthorRefuses = "Die Person, die das Bild gepostet hat, möchte nicht, dass es verwendet wird.",
        Stored = "Das Bild ist im Rückblick.",
        Gone = "Die Zustimmung liegt vor, aber die Adresse der Datei ist abgelaufen, oder die Datei wurde " +
            "gelöscht. Wähle denselben Eintrag im Menü der Nachricht noch einmal; die Frage wird nicht wiederholt.",
        TooLargeFormat = "{0} wurde nicht aufgenommen: Die Datei hat mehr als {1} MB.",
        NotAPictureFormat = "{0} wurde nicht aufgenommen: Es ist keine vollständige Datei in JPEG, PNG, WebP oder " +
            "GIF.",
        NotDownloadedFormat = "Die Zustimmung liegt vor, aber die Datei konnte nicht heruntergeladen werden " +
            "({0}). Der Bot versucht es erneut.",
        Removed = "Das Bild wurde entfernt.",
        Moved = "Das Bild gehört jetzt zu diesem Treffen.",
        Described = "Die Beschreibung ist gespeichert.",
        NotFound = "Dieses Bild ist nicht mehr bekannt.",
        Remove = "Ein Bild entfernen",
        Describe = "Ein Bild beschreiben",
        Move = "Gehört zu einem anderen Treffen",
        AltLabel = "Was zeigt das Bild?",
        CreditLabel = "Von wem ist das Bild?",
        WithoutAlt = "Bild vom Treffen",
        CreditFormat = "Bild: {0}",
        StateAsked = "wartet auf die Antwort",
        StateUnreachable = "muss mündlich erfragt werden",
        StateAgreed = "Zustimmung liegt vor, noch nicht heruntergeladen",
        StateStored = "im Rückblick",
        QuestionFormat = "{0} möchte dies aus deiner Nachricht im Rückblick auf {1} verwenden: {2}",
        Conditions = "Es würde mit deinem Namen in den Beiträgen und auf der Seite des Rückblicks gezeigt. Vor " +
            "deiner Zustimmung wird nichts kopiert, und du kannst sie hier jederzeit zurücknehmen; die Kopie wird " +
            "dann gelöscht.",
        Yes = "Ja, verwenden",
        No = "Nein",
        TakeBack = "Zurücknehmen",
        ThankYou = "Danke! Es kommt in den Rückblick.",
        ThankYouLater = "Danke! Deine Antwort ist gespeichert. Die Datei konnte noch nicht kopiert werden; das " +
            "Organisationsteam sieht, warum.",
        WillNotBeUsed = "Es wird nicht verwendet, und der Bot behält keine Kopie.",
        NotYours = "Das kann nur beantworten, wer die Nachricht geschrieben hat.",
        Heading = "Bilder",
    };

    internal static PhotoPhrases French { get; } = new()
    {
        TitleFormat = "Images pour {0}",
        None = "Aucune image n’a encore été choisie.",
        HintFormat = "Pour ajouter des images, choisir {0} dans le menu d’un message qui en contient.",
        NoPictureFormat = "Ce message n’a pas d’image utilisable. Les fichiers JPEG, PNG, WebP et GIF de {0} Mo " +
            "au plus le sont.",
        FromApp = "Une application a écrit ce message : personne ne peut donner son accord.",
        LimitFormat = "Le bilan de {0} peut avoir {1} images. Il faut en retirer une pour faire de la place.",
        Asked = "La question a été envoyée par message direct à l’auteur. Rien n’est téléchargé ni montré avant " +
            "son accord.",
        NotAskedYetFormat = "La question n’a pas encore pu être posée ({0}). Le bot réessaiera.",
        UnreachableFormat = "L’auteur ne peut pas être contacté par message direct ({0}). S’il donne son accord " +
            "de vive voix, il faut le confirmer ici.",
        AuthorAgreed = "L’auteur est d’accord",
        AuthorRefuses = "L’auteur ne souhaite pas que cette image soit utilisée.",
        Stored = "L’image est dans le bilan.",
        Gone = "L’auteur est d’accord, mais l’adresse du fichier a expiré ou le fichier a été supprimé. Il faut " +
            "choisir la même entrée dans le menu du message ; la question n’est pas reposée.",
        TooLargeFormat = "{0} n’a pas été ajouté : le fichier dépasse {1} Mo.",
        NotAPictureFormat = "{0} n’a pas été ajouté : ce n’est pas un fichier JPEG, PNG, WebP ou GIF complet.",
        NotDownloadedFormat = "L’auteur est d’accord, mais le fichier n’a pas pu être téléchargé ({0}). Le bot " +
            "réessaiera.",
        Removed = "L’image a été retirée.",
        Moved = "L’image appartient maintenant à cette rencontre.",
        Described = "La description est enregistrée.",
        NotFound = "Cette image n’est plus connue.",
        Remove = "Retirer une image",
        Describe = "Décrire une image",
        Move = "Appartient à une autre rencontre",
        AltLabel = "Que montre l’image ?",
        CreditLabel = "Nom de l’auteur",
        WithoutAlt = "Image de la rencontre",
        CreditFormat = "Image : {0}",
        StateAsked = "en attente de la réponse de l’auteur",
        StateUnreachable = "à demander à l’auteur de vive voix",
        StateAgreed = "accord donné, pas encore téléchargée",
        StateStored = "dans le bilan",
        QuestionFormat = "{0} aimerait utiliser ceci de ton message dans son bilan de {1} : {2}",
        Conditions = "Ce serait montré avec ton nom dans les messages et sur la page du bilan. Rien n’est copié " +
            "avant ton accord, et tu peux le retirer ici à tout moment ; la copie est alors supprimée.",
        Yes = "Oui, d’accord",
        No = "Non",
        TakeBack = "Retirer mon accord",
        ThankYou = "Merci ! Ce sera dans le bilan.",
        ThankYouLater = "Merci ! Ta réponse est enregistrée. Le fichier n’a pas encore pu être copié ; les " +
            "organisateurs voient pourquoi.",
        WillNotBeUsed = "Ce ne sera pas utilisé, et le bot ne garde pas de copie.",
        NotYours = "Seule la personne qui a écrit le message peut répondre.",
        Heading = "Images",
    };
}
