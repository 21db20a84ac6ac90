using System.Globalization;
using System.Runtime.CompilerServices;

using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Identity;

/// <summary>
/// A small sketch of a page's text, by which a renamed page is recognised after the old one is gone: the lowest hashes
/// of its three-word sequences (bottom-k MinHash; Andrei Broder, "On the resemblance and containment of documents",
/// 1997). Stored instead of the text.
/// </summary>
internal static class TextSketch
{
    private const int Size = 48;

    private const int WordsPerHash = 3;

    /// <summary>Words beyond this many are ignored, which bounds the time for a long page.</summary>
    private const int MaxWords = 4_000;

    /// <summary>A page keeps its instance until it is read again, and is compared in every cycle.</summary>
    private static readonly ConditionalWeakTable<Meetup, string> Sketches = [];

    /// <summary>Hashes in hexadecimal, in ascending order; empty for a page without text.</summary>
    public static string Of(Meetup meetup) => Sketches.GetValue(meetup, Sketch);

    private static string Sketch(Meetup meetup)
    {
        var text = string.Join(' ',
        [
            meetup.Description ?? "",
            .. meetup.Agenda.Select(item => $"{item.Title} {string.Join(' ', item.Speakers)}"),
            .. meetup.Speakers.Select(speaker => speaker.Name),
        ]);
        var words = NormalizedText.Of(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = Math.Min(words.Length, MaxWords);
        var length = Math.Min(WordsPerHash, count);
        var hashes = new SortedSet<uint>();
        for (var at = 0; length > 0 && at + length <= count; at++)
        {
            hashes.Add(Hash(words.AsSpan(at, length)));
        }

        return string.Join(' ', hashes.Take(Size).Select(hash => hash.ToString("x8", CultureInfo.InvariantCulture)));
    }

    /// <summary>
    /// Estimated resemblance (Jaccard index) of two texts, 0 to 1; null when either has no text.
    /// </summary>
    public static double? Resemblance(string left, string right)
    {
        if (left.Length == 0 || right.Length == 0)
        {
            return null;
        }

        var (one, other) = (left.Split(' ').ToHashSet(), right.Split(' ').ToHashSet());
        var lowest = one.Union(other).Order(StringComparer.Ordinal).Take(Size).ToList();
        return (double)lowest.Count(hash => one.Contains(hash) && other.Contains(hash)) / lowest.Count;
    }

    /// <summary>FNV-1a with a final mix, because the lowest hashes are selected; stable across versions.</summary>
    private static uint Hash(ReadOnlySpan<string> words)
    {
        var hash = 2166136261u;
        foreach (var word in words)
        {
            foreach (var letter in word)
            {
                hash = (hash ^ letter) * 16777619u;
            }

            hash = (hash ^ ' ') * 16777619u;
        }

        hash ^= hash >> 16;
        hash *= 0x85ebca6bu;
        hash ^= hash >> 13;
        hash *= 0xc2b2ae35u;
        return hash ^ (hash >> 16);
    }
}
