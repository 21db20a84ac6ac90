namespace CommunityBot.Core.Wording;

/// <summary>Texts for organisers who write or correct a recap, in one language.</summary>
public sealed record RecapEditorPhrases
{
    public required string Preview { get; init; }

    public required string PreviewOfCorrection { get; init; }

    public required string Publish { get; init; }

    public required string EditAgain { get; init; }

    public required string Correct { get; init; }

    /// <summary>At most 45 characters.</summary>
    public required string MoreTalks { get; init; }

    /// <summary>Above a menu of talks for which the form has no room.</summary>
    public required string OtherTalks { get; init; }

    /// <summary>Before a list of what is missing.</summary>
    public required string Missing { get; init; }

    public required string MissingRecording { get; init; }

    /// <summary>0 the talks, quoted.</summary>
    public required string MissingOffsetFormat { get; init; }

    /// <summary>0 the talks, quoted.</summary>
    public required string MissingTakeawayFormat { get; init; }

    /// <summary>0 the talks of the programme, quoted.</summary>
    public required string LeftOutFormat { get; init; }

    /// <summary>0 the talk, quoted, 1 the offset that was typed, 2 that of the address.</summary>
    public required string OffsetDiffersFormat { get; init; }

    /// <summary>0 the offset of the address.</summary>
    public required string RecordingOffsetFormat { get; init; }

    public required string Conflict { get; init; }

    public required string PublishedBy { get; init; }

    public required string PublishedAt { get; init; }

    public required string Changed { get; init; }

    public required string PublishedNow { get; init; }

    public required string YourWords { get; init; }

    public required string PublishMine { get; init; }

    public required string PublishedMeanwhile { get; init; }

    public required string Compare { get; init; }

    public required string DraftGone { get; init; }

    /// <summary>Below the words of a form whose meetup is gone.</summary>
    public required string WordsKept { get; init; }

    public required string NothingToPost { get; init; }

    /// <summary>The outcome of a channel.</summary>
    public required string Edited { get; init; }

    /// <summary>0 the file.</summary>
    public required string PageWrittenFormat { get; init; }

    /// <summary>0 the file, 1 the one beside it.</summary>
    public required string PageBesideFormat { get; init; }

    /// <summary>0 the reason.</summary>
    public required string PageNotWrittenFormat { get; init; }

    /// <summary>Above the talks with their positions; 0 the meetup, quoted.</summary>
    public required string OffsetsFilledFormat { get; init; }

    /// <summary>Before the titles of chapters that are no talk's.</summary>
    public required string OtherChapters { get; init; }

    public required string NoChapters { get; init; }

    public required string NoChapterOfTalk { get; init; }

    /// <summary>0 the file, quoted, 1 the reason.</summary>
    public required string FileNotReadFormat { get; init; }

    internal static RecapEditorPhrases English { get; } = new()
    {
        Preview = "This is how the recap will be posted. Nothing has been posted yet.",
        PreviewOfCorrection = "This is how the recap will read. Nothing has been changed yet.",
        Publish = "Publish",
        EditAgain = "Edit again",
        Correct = "Correct the recap",
        MoreTalks = "Talks, continued",
        OtherTalks = "Edit the other talks",
        Missing = "Still missing",
        MissingRecording = "the recording",
        MissingOffsetFormat = "the position in the recording of {0}",
        MissingTakeawayFormat = "a takeaway from {0}",
        LeftOutFormat = "{0}, which the programme has",
        OffsetDiffersFormat = "{0} begins at {1}, but its address leads to {2}.",
        RecordingOffsetFormat = "The address of the recording leads to {0}, where no talk begins.",
        Conflict = "While your form was open, another organiser published this recap. Nothing of yours has been " +
            "posted, and your words are kept.",
        PublishedBy = "Published by",
        PublishedAt = "Published",
        Changed = "Changed",
        PublishedNow = "What is published now:",
        YourWords = "What you wrote:",
        PublishMine = "Publish mine instead",
        PublishedMeanwhile = "Another organiser published this recap at the same moment. Your words are kept.",
        Compare = "Compare",
        DraftGone = "Those words are not kept any more, or another organiser wrote them. Open the form again: it has " +
            "what is published.",
        WordsKept = "What you wrote, to paste it elsewhere:",
        NothingToPost = "Every channel already has this recap.",
        Edited = "edited.",
        PageWrittenFormat = "The page is {0}.",
        PageBesideFormat = "{0} was not written by the bot, or was changed since, so it stays as it is. The page is " +
            "beside it: {1}.",
        PageNotWrittenFormat = "The page could not be written: {0}.",
        OffsetsFilledFormat = "The form for {0} has these positions in the recording now. Nothing has been posted.",
        OtherChapters = "Chapters of no talk",
        NoChapters = "There are no chapters in it. A chapter is a line such as “35:45 Title of the talk”.",
        NoChapterOfTalk = "None of its chapters has the title or the speaker of a talk.",
        FileNotReadFormat = "{0} could not be read: {1}.",
    };

    internal static RecapEditorPhrases German { get; } = new()
    {
        Preview = "So wird der Rückblick gepostet. Bisher wurde nichts gepostet.",
        PreviewOfCorrection = "So wird der Rückblick lauten. Bisher wurde nichts geändert.",
        Publish = "Veröffentlichen",
        EditAgain = "Weiter bearbeiten",
        Correct = "Rückblick korrigieren",
        MoreTalks = "Weitere Vorträge",
        OtherTalks = "Die anderen Vorträge bearbeiten",
        Missing = "Es fehlt noch",
        MissingRecording = "die Aufzeichnung",
        MissingOffsetFormat = "die Stelle in der Aufzeichnung von {0}",
        MissingTakeawayFormat = "eine Erkenntnis aus {0}",
        LeftOutFormat = "{0} aus dem Programm",
        OffsetDiffersFormat = "{0} beginnt bei {1}, die Adresse führt aber zu {2}.",
        RecordingOffsetFormat = "Die Adresse der Aufzeichnung führt zu {0}, wo kein Vortrag beginnt.",
        Conflict = "Während dein Formular offen war, hat jemand anderes aus dem Team diesen Rückblick " +
            "veröffentlicht. Von dir wurde nichts gepostet, dein Text bleibt erhalten.",
        PublishedBy = "Veröffentlicht von",
        PublishedAt = "Veröffentlicht",
        Changed = "Geändert",
        PublishedNow = "Das ist jetzt veröffentlicht:",
        YourWords = "Das hast du geschrieben:",
        PublishMine = "Meinen Text veröffentlichen",
        PublishedMeanwhile = "Im selben Moment hat jemand anderes aus dem Team diesen Rückblick veröffentlicht. " +
            "Dein Text bleibt erhalten.",
        Compare = "Vergleichen",
        DraftGone = "Dieser Text ist nicht mehr gespeichert, oder jemand anderes hat ihn geschrieben. Öffne das " +
            "Formular noch einmal: Es enthält, was veröffentlicht ist.",
        WordsKept = "Das hast du geschrieben, zum Kopieren:",
        NothingToPost = "Dieser Rückblick ist schon in allen Kanälen.",
        Edited = "geändert.",
        PageWrittenFormat = "Die Seite ist {0}.",
        PageBesideFormat = "{0} ist nicht vom Bot oder wurde seitdem geändert und bleibt deshalb, wie sie ist. Die " +
            "Seite liegt daneben: {1}.",
        PageNotWrittenFormat = "Die Seite konnte nicht geschrieben werden: {0}.",
        OffsetsFilledFormat = "Das Formular für {0} hat jetzt diese Stellen der Aufzeichnung. Gepostet wurde nichts.",
        OtherChapters = "Kapitel ohne Vortrag",
        NoChapters = "Darin sind keine Kapitel. Ein Kapitel ist eine Zeile wie „35:45 Titel des Vortrags“.",
        NoChapterOfTalk = "Keines der Kapitel hat den Titel oder die Person eines Vortrags.",
        FileNotReadFormat = "{0} konnte nicht gelesen werden: {1}.",
    };

    internal static RecapEditorPhrases French { get; } = new()
    {
        Preview = "Voici le bilan tel qu’il sera publié. Rien n’a encore été publié.",
        PreviewOfCorrection = "Voici le bilan tel qu’il sera corrigé. Rien n’a encore été modifié.",
        Publish = "Publier",
        EditAgain = "Modifier encore",
        Correct = "Corriger le bilan",
        MoreTalks = "Autres exposés",
        OtherTalks = "Modifier les autres exposés",
        Missing = "Il manque encore",
        MissingRecording = "l’enregistrement",
        MissingOffsetFormat = "le passage de l’enregistrement pour {0}",
        MissingTakeawayFormat = "une idée à retenir de {0}",
        LeftOutFormat = "{0}, qui est au programme",
        OffsetDiffersFormat = "{0} commence à {1}, mais son adresse mène à {2}.",
        RecordingOffsetFormat = "L’adresse de l’enregistrement mène à {0}, où aucun exposé ne commence.",
        Conflict = "Pendant que votre formulaire était ouvert, une autre personne de l’équipe a publié ce bilan. " +
            "Rien de votre texte n’a été publié, et il est conservé.",
        PublishedBy = "Publié par",
        PublishedAt = "Publié",
        Changed = "Modifié",
        PublishedNow = "Ce qui est publié maintenant\u00A0:",
        YourWords = "Ce que vous avez écrit\u00A0:",
        PublishMine = "Publier mon texte",
        PublishedMeanwhile = "Une autre personne de l’équipe a publié ce bilan au même moment. Votre texte est " +
            "conservé.",
        Compare = "Comparer",
        DraftGone = "Ce texte n’est plus conservé, ou une autre personne l’a écrit. Ouvrez à nouveau le " +
            "formulaire\u00A0: il contient ce qui est publié.",
        WordsKept = "Ce que vous avez écrit, à copier\u00A0:",
        NothingToPost = "Ce bilan est déjà dans tous les canaux.",
        Edited = "modifié.",
        PageWrittenFormat = "La page est {0}.",
        PageBesideFormat = "{0} n’a pas été écrite par le bot, ou a été modifiée depuis\u00A0; elle reste telle " +
            "quelle. La page est à côté\u00A0: {1}.",
        PageNotWrittenFormat = "La page n’a pas pu être écrite\u00A0: {0}.",
        OffsetsFilledFormat = "Le formulaire de {0} contient maintenant ces passages de l’enregistrement. Rien n’a " +
            "été publié.",
        OtherChapters = "Chapitres sans exposé",
        NoChapters = "Il n’y a pas de chapitres. Un chapitre est une ligne telle que «\u00A035:45 Titre de " +
            "l’exposé\u00A0».",
        NoChapterOfTalk = "Aucun des chapitres n’a le titre ou la personne d’un exposé.",
        FileNotReadFormat = "{0} n’a pas pu être lu\u00A0: {1}.",
    };
}
