using System.Text.RegularExpressions;

namespace CommunityBot.Composition.Settings;

/// <summary>The repository on GitHub to which the pages of recaps are proposed.</summary>
/// <param name="Branch">Null for the default branch.</param>
/// <param name="Folder">Relative to its root, without slashes at the ends; empty for the root.</param>
internal sealed partial record RecapRepositorySettings(string Owner, string Name, string? Branch, string Folder)
{
    public string FullName => $"{Owner}/{Name}";

    /// <summary>The name of the folder, by which pages are recognised when they are read.</summary>
    public string FolderName => Folder.Length > 0 ? Folder.Split('/')[^1] : Name;

    /// <param name="path">Relative to the folder.</param>
    public string PathOf(string path) => Folder.Length > 0 ? $"{Folder}/{path}" : path;

    /// <summary>Null if the text is no name of a repository, or no folder.</summary>
    public static RecapRepositorySettings? Read(string repository, string? branch, string? folder) =>
        FullNamePattern().Match(repository) is { Success: true } match && FolderOf(folder) is { } path
            ? new RecapRepositorySettings(
                match.Groups["owner"].Value,
                match.Groups["name"].Value,
                branch is { Length: > 0 } ? branch : null,
                path)
            : null;

    /// <summary>Null if the text leads out of the repository, or into what Git keeps for itself.</summary>
    public static string? FolderOf(string? folder)
    {
        var path = (folder ?? "").Trim('/');
        return path.Length == 0
            || path.Split('/').All(part => part.Trim() is not ("" or "." or "..")
                && !part.Equals(".git", StringComparison.OrdinalIgnoreCase)
                && !part.Any(letter => char.IsControl(letter) || letter is '\\'))
                ? path
                : null;
    }

    /// <summary>The name as it is, or the address of the repository's page.</summary>
    [GeneratedRegex(
        @"^(?:https://github\.com/)?(?<owner>[A-Za-z0-9][A-Za-z0-9-]{0,99})/" +
        @"(?!\.{1,2}(?:$|/))(?<name>[A-Za-z0-9._-]{1,100}?)(?:\.git)?/?$",
        RegexOptions.CultureInvariant)]
    private static partial Regex FullNamePattern();
}
