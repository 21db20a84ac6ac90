using System.Text;

using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>Converts a title to a URL slug: "Rust Munich 2023/4" becomes "rust-munich-2023-4".</summary>
internal static class Slug
{
    private const int MaximumLength = 80;

    public static string Of(string title)
    {
        var slug = new StringBuilder();
        foreach (var letter in WordFolding.Fold(title))
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }

            if (slug.Length >= MaximumLength)
            {
                break;
            }
        }

        return slug.ToString().Trim('-');
    }
}
