using System.Collections.Frozen;

namespace CommunityBot.ContentLoading;

/// <summary>
/// What a file's name says before it is opened. It only keeps files from being read; how a document is read depends on
/// its content.
/// </summary>
internal static class FileNames
{
    private static readonly FrozenSet<string> BinaryExtensions = new[]
    {
        // Pictures and drawings.
        ".png", ".jpg", ".jpeg", ".jfif", ".jxl", ".gif", ".webp", ".avif", ".heic", ".heif", ".bmp", ".tif", ".tiff",
        ".svg", ".svgz", ".ico", ".icns", ".xcf", ".psd", ".ai", ".eps", ".kra", ".sketch", ".fig", ".afdesign",
        ".afphoto", ".indd", ".raw", ".cr2", ".nef", ".dng", ".drawio", ".excalidraw",
        // Documents of other programs.
        ".pdf", ".ps", ".djvu", ".epub", ".mobi", ".doc", ".docx", ".xls", ".xlsx", ".ppt", ".pptx", ".pps", ".ppsx",
        ".odp", ".odt", ".ods", ".odg", ".key", ".numbers",
        // Archives.
        ".zip", ".gz", ".tgz", ".xz", ".bz2", ".7z", ".rar", ".tar", ".zst", ".br", ".lz4", ".jar", ".war", ".iso",
        ".dmg", ".deb", ".rpm", ".apk",
        // Sound and video.
        ".mp3", ".mp4", ".m4a", ".m4v", ".webm", ".mov", ".mkv", ".avi", ".wmv", ".flv", ".mpg", ".mpeg", ".ogg",
        ".ogv", ".oga", ".opus", ".wav", ".flac", ".aac", ".aiff", ".mid",
        // Fonts.
        ".woff", ".woff2", ".ttf", ".ttc", ".otf", ".eot",
        // Programs and their data.
        ".exe", ".dll", ".so", ".dylib", ".o", ".a", ".class", ".pyc", ".wasm", ".bin", ".dat", ".db", ".sqlite",
        ".sqlite3", ".parquet", ".pack", ".idx", ".swf",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Extensions of text in which events are published: binary data in such a file is a fault.</summary>
    private static readonly FrozenSet<string> TextExtensions = new[]
    {
        ".md", ".markdown", ".mdown", ".mkd", ".mdx", ".txt", ".text", ".html", ".htm", ".xhtml", ".rst", ".rest",
        ".adoc", ".asciidoc", ".asc", ".org", ".textile", ".yml", ".yaml", ".json", ".jsonld", ".toml", ".ics", ".ical",
        ".xml", ".rss", ".atom", ".csv", ".tsv", ".edn",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Extensions of what only a browser reads, which has dates and links too.</summary>
    private static readonly FrozenSet<string> StyleExtensions = new[]
    {
        ".css", ".scss", ".sass", ".less", ".map",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    public static bool IsBinary(string name) => BinaryExtensions.Contains(Path.GetExtension(name));

    public static bool IsText(string name) => TextExtensions.Contains(Path.GetExtension(name));

    /// <summary>Why a file or folder of this name is not read, as a sentence; null if it is read.</summary>
    public static string? WhyNotRead(string name) =>
        name.StartsWith('.') ? "Hidden files and folders are not read."
        : name.EndsWith('~') ? "Backup files of editors are not read."
        : name.Equals("node_modules", StringComparison.Ordinal) ? "Folders called node_modules are not read."
        : IsBinary(name) ? $"Files with the extension {Path.GetExtension(name)} are not read: they contain no text."
        : StyleExtensions.Contains(Path.GetExtension(name))
            ? $"Files with the extension {Path.GetExtension(name)} are not read: they are styles."
        : name.EndsWith(".min.js", StringComparison.OrdinalIgnoreCase)
            ? "Files with the extension .min.js are not read: they are libraries."
        : null;

    /// <summary>How <c>check</c> counts unread files: ".png", or the name of a file without extension.</summary>
    public static string Group(string name) =>
        FolderDescriptions.IsName(name) || Path.GetExtension(name) is not { Length: > 1 }
            ? name
            : Path.GetExtension(name).ToLowerInvariant();
}
