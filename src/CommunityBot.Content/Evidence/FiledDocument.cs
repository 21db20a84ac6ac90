using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>How a document is filed: under which day, and in folders of what.</summary>
/// <param name="Day">The day by which the file or its folder is named; null if it is named otherwise.</param>
/// <param name="IsWithMeetings">Whether a folder above the file has a noun for a gathering, and none is a blog.</param>
/// <param name="IsInBlog">Whether a folder above the file is one of posts.</param>
internal readonly record struct FiledDocument(LocalDate? Day, bool IsWithMeetings, bool IsInBlog)
{
    public bool HasDay => Day is not null;

    /// <summary>Whether its place says that it is one of many about days or gatherings.</summary>
    public bool IsOrdered => HasDay || IsWithMeetings || IsInBlog;

    public static FiledDocument Of(string fileName, IReadOnlyList<string> folders)
    {
        var isInBlog = folders.Any(folder => Lexicon.PostWords.Contains(WordFolding.Fold(folder)));
        return new FiledDocument(
            DayOf(fileName) ?? (IsPageOfItsFolder(fileName) && folders is [.., var own] ? DayOf(own) : null),
            !isInBlog && folders.Any(PageClass.HasEventWord),
            isInBlog);
    }

    /// <summary>"index.md", "README.md".</summary>
    public static bool IsPageOfItsFolder(string fileName) =>
        fileName.StartsWith("index.", StringComparison.OrdinalIgnoreCase)
        || fileName.StartsWith("readme.", StringComparison.OrdinalIgnoreCase);

    private static LocalDate? DayOf(string name) =>
        HumanDates.Find(name) is { Start: 0, Year: not null } day ? day.Resolve(null).Date : null;
}
