using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Recaps;

/// <summary>
/// How a community writes the header of its recaps and names their files; learned from the recaps that were read.
/// </summary>
public sealed record PageStyle
{
    /// <summary>Of communities without recaps, in the format of <c>content/README.md</c>.</summary>
    public static PageStyle Default { get; } = new()
    {
        Keys =
        [
            new PageKey("title", PageKeyMeaning.Title),
            new PageKey("layout", PageKeyMeaning.Fixed) { Value = "recap" },
            new PageKey("event_date", PageKeyMeaning.EventDate) { Form = PageKey.IsoDate },
            new PageKey("video", PageKeyMeaning.Video),
        ],
    };

    /// <summary>The keys in the order of the header.</summary>
    public IReadOnlyList<PageKey> Keys { get; init; } = [];

    /// <summary>"---" for YAML, "+++" for TOML.</summary>
    public string Fence { get; init; } = "---";

    public PageFileName FileName { get; init; } = PageFileName.Default;

    /// <summary>
    /// The style of the newest recaps. What they all have alike is kept; what differs is left open. The default when
    /// there are none.
    /// </summary>
    /// <param name="newestFirst">Styles of single pages.</param>
    public static PageStyle Of(IEnumerable<PageStyle> newestFirst)
    {
        var styles = newestFirst.Take(5).ToList();
        return styles is not [var newest, .. var older]
            ? Default
            : newest with { Keys = [.. newest.Keys.Select(key => key.AlikeIn(older))] };
    }
}

/// <summary>A top-level key of a header.</summary>
/// <param name="Name">As written.</param>
public sealed record PageKey(string Name, PageKeyMeaning Meaning)
{
    /// <summary>The form of a date: 2030-01-02.</summary>
    public const string IsoDate = "uuuu-MM-dd";

    /// <summary>The form of a recording: the address with which sites embed it.</summary>
    public const string Embedded = "embed";

    /// <summary>The form of a recording: its id only.</summary>
    public const string VideoId = "id";

    /// <summary>The pattern of a date, or the form of the recording; empty for none.</summary>
    public string Form { get; init; } = "";

    /// <summary>The value as written after the key, with the lines below it; only of <c>Fixed</c> keys.</summary>
    public string Value { get; init; } = "";

    /// <summary>True when the value is between quotes.</summary>
    public bool IsQuoted { get; init; }

    internal PageKey AlikeIn(IReadOnlyList<PageStyle> others)
    {
        var same = others.SelectMany(style => style.Keys).Where(key => key.Name == Name).ToList();
        return Meaning is PageKeyMeaning.Fixed or PageKeyMeaning.Own && same.Count > 0
            ? this with
            {
                Meaning = same.All(key => key.Value == Value) ? PageKeyMeaning.Fixed : PageKeyMeaning.Own,
            }
            : this;
    }

    internal static string Write(LocalDate date, string form) =>
        LocalDatePattern.CreateWithInvariantCulture(form.Length == 0 ? IsoDate : form).Format(date);
}

/// <summary>What a key of a recap's header says.</summary>
public enum PageKeyMeaning
{
    Title,
    EventDate,

    /// <summary>The day of publication.</summary>
    Published,

    Video,

    /// <summary>The same in every recap.</summary>
    Fixed,

    /// <summary>The value belongs to one page, so the key is written without it.</summary>
    Own,
}

/// <summary>How the files of recaps are named.</summary>
/// <param name="Parts">In order, joined by <see cref="Separator"/>.</param>
public sealed record PageFileName(IReadOnlyList<PageFileName.Part> Parts)
{
    /// <summary>2030-01-02-two-talks-and-a-pizza-recap.md</summary>
    public static PageFileName Default { get; } = new(
        [new Part.Day(PageKey.IsoDate), new Part.Title(), new Part.Word("recap")]);

    public string Separator { get; init; } = "-";

    public string Extension { get; init; } = ".md";

    /// <param name="date">The day of the meetup; null leaves it out.</param>
    /// <param name="title">The title as words in lower case: "two talks and a pizza".</param>
    public string Write(LocalDate? date, LocalDate? published, string title) => string.Join(Separator, Parts.Select(part => part switch
    {
        Part.Day day => (day.IsPublication ? published : date) is { } own ? PageKey.Write(own, day.Form) : "",
        Part.Word(var word) => word,
        _ => string.Join(Separator, title.Split(' ', StringSplitOptions.RemoveEmptyEntries)),
    }).Where(text => text.Length > 0)) + Extension;

    /// <summary>A part of a file's name; a closed family of nested cases.</summary>
    public abstract record Part
    {
        private Part()
        {
        }

        /// <summary>The day of the meetup, by a pattern.</summary>
        public sealed record Day(string Form) : Part
        {
            /// <summary>True for the day of publication instead.</summary>
            public bool IsPublication { get; init; }
        }

        /// <summary>The words of the title.</summary>
        public sealed record Title : Part;

        /// <summary>A word that every name has: "recap".</summary>
        public sealed record Word(string Text) : Part;
    }
}
