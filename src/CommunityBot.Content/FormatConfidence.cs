namespace CommunityBot.Content;

/// <summary>
/// How certain a format is that a document is its own, judged by its content. The format with the highest confidence
/// reads the document, so the order of these members decides between formats that recognise the same document.
/// </summary>
public enum FormatConfidence
{
    /// <summary>The document has another format.</summary>
    None,

    /// <summary>Any text can be a Markdown page.</summary>
    AnyText,

    /// <summary>The document starts with front matter, which every page may have.</summary>
    FrontMatter,

    /// <summary>The front matter or the text says that the meetup is over.</summary>
    Recap,

    /// <summary>A YAML or JSON file without a page around it, of no known service.</summary>
    DataFile,

    /// <summary>An HTML document.</summary>
    Html,

    /// <summary>Front matter with a recurrence rule.</summary>
    RecurrenceRule,

    /// <summary>The keys, or the copied page, of one conference service.</summary>
    ConferenceService,

    /// <summary>The keys of one export of pretalx, which others share in part.</summary>
    ServiceExport,

    /// <summary>The keys of frab's JSON, which pretalx exports too.</summary>
    FrabJson,

    /// <summary>A root element, or several phrases, that only one format has.</summary>
    UniqueMark,

    /// <summary>The first line names the format.</summary>
    Declared,
}
