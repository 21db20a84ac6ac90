using System.Globalization;

namespace CommunityBot.Hosting;

/// <summary>
/// A section of the settings while it is read. Reading a key marks it as known; a key that was never read is refused,
/// with the nearest known key. This needs no separate list of keys.
/// </summary>
public sealed class SettingsSection(string path, SettingNode.Section node, SettingsReport report)
{
    private readonly List<string> known = [];

    /// <summary>The file and line, or the environment variable, at which the section begins.</summary>
    public string Where => node.Where;

    /// <summary>Position of a key's value, or of the section if the key is absent.</summary>
    public string WhereOf(string key) => node.Find(key)?.Value.Where ?? node.Where;

    public string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    public void Fault(string key, string sentence) =>
        report.Faults.Add(new SettingFault(WhereOf(key), $"{PathOf(key)} {sentence}"));

    /// <summary>The text of a key; null if it is absent or JSON null.</summary>
    /// <param name="choices">The values that the caller accepts, for the schema; the caller refuses others.</param>
    public string? Text(string key, IReadOnlyList<string>? choices = null) =>
        TextOf(key, new SettingRead(PathOf(key), SettingShape.Text) { Choices = choices });

    /// <summary>
    /// The name to read for a renamed key: the current one, or the old one, which is accepted with a warning. If both
    /// are present, the old one is ignored.
    /// </summary>
    public string Renamed(string key, string oldKey)
    {
        if (!Has(oldKey))
        {
            return key;
        }

        known.Add(oldKey);
        var isIgnored = Has(key);
        report.Notes.Add(new SettingFault(
            WhereOf(oldKey),
            isIgnored
                ? $"{PathOf(oldKey)} is ignored because \"{key}\" is set; remove it."
                : $"{PathOf(oldKey)} is now called \"{key}\"; rename it."));
        return isIgnored ? key : oldKey;
    }

    public string? RequiredText(string key, string example)
    {
        var text = TextOf(key, new SettingRead(PathOf(key), SettingShape.Text) { IsRequired = true });
        if (!string.IsNullOrEmpty(text))
        {
            return text;
        }

        // A misspelt key or a value of the wrong type is reported as such.
        var isMisspelt = !Has(key) && node.Members.Any(member => NearestName.Of(member.Name, [key]) is not null);
        if (!isMisspelt && node.Find(key)?.Value is (null or SettingNode.Scalar))
        {
            Fault(key, $"is missing; add it, for example \"{key}\": \"{example}\".");
        }

        return null;
    }

    public bool? Flag(string key) => ReadKey(key, SettingShape.Flag)?.Value switch
    {
        null or SettingNode.Scalar { Text: null } => null,
        SettingNode.Scalar { Text: var text } when bool.TryParse(text, out var flag) => flag,
        _ => WrongValueType<bool>(key, "true or false"),
    };

    /// <summary>The texts of a list with their positions; a single text is a list of one.</summary>
    public IReadOnlyList<SettingNode.Scalar> Texts(string key)
    {
        switch (ReadKey(key, SettingShape.Texts)?.Value)
        {
            case null or SettingNode.Scalar { Text: null }:
                return [];
            case SettingNode.Scalar single:
                return [single];
            case SettingNode.Sequence list:
                foreach (var item in list.Items.Where(item => item is not SettingNode.Scalar { Text: not null }))
                {
                    report.Faults.Add(new SettingFault(item.Where, $"{PathOf(key)} must contain only strings."));
                }

                return [.. list.Items.OfType<SettingNode.Scalar>().Where(item => item.Text is not null)];
            default:
                WrongType<string>(key, "a list of strings");
                return [];
        }
    }

    /// <summary>The items of a list, of any type; a single value is a list of one.</summary>
    public IReadOnlyList<SettingNode> Items(string key) => ReadKey(key, SettingShape.Items)?.Value switch
    {
        null or SettingNode.Scalar { Text: null } => [],
        SettingNode.Sequence list => list.Items,
        var single => [single],
    };

    /// <summary>A nested section; empty if it is absent.</summary>
    public SettingsSection Section(string key) => ReadKey(key, SettingShape.Section)?.Value switch
    {
        SettingNode.Section section => new SettingsSection(PathOf(key), section, report),
        null or SettingNode.Scalar { Text: null } => Empty(key),
        _ => WrongType<SettingsSection>(key, "an object") ?? Empty(key),
    };

    public IReadOnlyList<SettingsSection> Sections(string key)
    {
        switch (ReadKey(key, SettingShape.Sections)?.Value)
        {
            case null or SettingNode.Scalar { Text: null }:
                return [];
            case SettingNode.Sequence list:
                var sections = new List<SettingsSection>();
                foreach (var (at, item) in list.Items.Index())
                {
                    if (item is SettingNode.Section section)
                    {
                        sections.Add(new SettingsSection($"{PathOf(key)}[{at}]", section, report));
                        continue;
                    }

                    report.Faults.Add(
                        new SettingFault(item.Where, $"{PathOf(key)}[{at}] must be an object."));
                }

                return sections;
            default:
                WrongType<SettingsSection>(key, "a list of objects");
                return [];
        }
    }

    /// <summary>The address of an API, <c>apiBaseUrl</c>; null if it is absent or was refused.</summary>
    public Uri? ApiAddress() => Text("apiBaseUrl") switch
    {
        null or "" => null,
        var text when Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" &&
            (address.Scheme is "https" || address.IsLoopback) => address,
        var text => Refuse<Uri>(
            "apiBaseUrl", $"is \"{text}\"; it must be an https address (http only on this machine)."),
    };

    /// <summary>A number of at least 1; null if it is absent or was refused.</summary>
    /// <param name="auto">A word for 0, which means automatic.</param>
    public int? Count(string key, int most, string? auto = null)
    {
        var read = new SettingRead(PathOf(key), SettingShape.Count)
        {
            Choices = auto is null ? null : [auto],
            Most = most,
        };
        switch (TextOf(key, read))
        {
            case null or "":
                return null;
            case { } text when text == auto:
                return 0;
            case { } text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)
                && count >= 1
                && count <= most:
                return count;
            case { } text:
                Fault(
                    key,
                    $"is \"{text}\"; write a number from 1 to {most}" + (auto is null ? "." : $", or \"{auto}\"."));
                return null;
        }
    }

    /// <summary>Reports a fault; always null.</summary>
    public T? Refuse<T>(string key, string sentence)
        where T : class
    {
        Fault(key, sentence);
        return null;
    }

    /// <summary>All keys of this section, for a section whose keys are names.</summary>
    public IReadOnlyList<string> Keys => [.. node.Members.Select(member => member.Name)];

    /// <summary>Whether a key is present, without marking it as known.</summary>
    public bool Has(string key) => node.Find(key) is not null;

    /// <summary>Reports every key that was never read.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var member in node.Members.Where(
            member => !known.Contains(member.Name, StringComparer.OrdinalIgnoreCase)))
        {
            var advice = member.Name.Contains("token", StringComparison.OrdinalIgnoreCase)
                ? $"tokens come only from the environment: {report.TokenVariables}."
                : member.Name.Contains("postgres", StringComparison.OrdinalIgnoreCase)
                ? "a database address contains a password, so it comes only from the environment: STORAGE_POSTGRES."
                : NearestName.Of(member.Name, known) is { } nearest
                    ? $"did you mean \"{nearest}\"?"
                    : known.Count > 0 ? $"known keys are {string.Join(", ", known)}." : "this section has no keys.";
            report.Faults.Add(new SettingFault(member.Where, $"{PathOf(member.Name)} is not a setting; {advice}"));
        }
    }

    private string? TextOf(string key, SettingRead read) => ReadKey(key, read)?.Value switch
    {
        null or SettingNode.Scalar { Text: null } => null,
        SettingNode.Scalar { Text: { } text } => text.Trim(),
        _ => WrongType<string>(key, "a string"),
    };

    private SettingNode.Member? ReadKey(string key, SettingShape shape) =>
        ReadKey(key, new SettingRead(PathOf(key), shape));

    private SettingNode.Member? ReadKey(string key, SettingRead read)
    {
        known.Add(key);
        report.Reads?.Add(read);
        return node.Find(key);
    }

    private SettingsSection Empty(string key) =>
        new(PathOf(key), new SettingNode.Section(node.Where, []), report);

    /// <summary>A section that is not in the settings.</summary>
    public static SettingsSection Empty(string path, SettingsReport report) =>
        new(path, new SettingNode.Section(path, []), report);

    private T? WrongType<T>(string key, string wanted)
        where T : class
    {
        Fault(key, $"must be {wanted}.");
        return null;
    }

    private T? WrongValueType<T>(string key, string wanted)
        where T : struct
    {
        Fault(key, $"must be {wanted}.");
        return null;
    }
}
