namespace CommunityBot.Core.Wording;

/// <summary>Texts in one language that only reminders have.</summary>
public sealed record ReminderPhrases
{
    /// <summary>Label of the first talk, shortly before it.</summary>
    public required string FirstTalk { get; init; }

    /// <summary>0 how many entries of a programme are not shown, at least 1.</summary>
    public required Func<int, string> More { get; init; }

    public static ReminderPhrases English { get; } = new()
    {
        FirstTalk = "First up",
        More = count => $"and {count} more",
    };

    public static ReminderPhrases German { get; } = new()
    {
        FirstTalk = "Zuerst",
        More = count => count == 1 ? "und ein weiterer Programmpunkt" : $"und {count} weitere Programmpunkte",
    };

    public static ReminderPhrases French { get; } = new()
    {
        FirstTalk = "Pour commencer",
        More = count => count == 1 ? "et une autre intervention" : $"et {count} autres interventions",
    };
}
