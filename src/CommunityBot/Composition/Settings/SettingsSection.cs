namespace CommunityBot.Composition.Settings;

/// <summary>
/// One object of the settings while it is being read. Every key that is asked for is a known one; what is left over at
/// the end is refused, with the nearest known key. So no list of keys stands beside the code that reads them.
/// </summary>
internal sealed class SettingsSection(string path, SettingNode.Section node, List<SettingFault> faults)
{
    private readonly List<string> known = [];

    /// <summary>The file and line, or the variable, where the object itself begins.</summary>
    public string Where => node.Where;

    /// <summary>Where a key's value stands; where the object stands when it has no such key.</summary>
    public string WhereOf(string key) => node.Find(key)?.Value.Where ?? node.Where;

    public string PathOf(string key) => path.Length == 0 ? key : $"{path}.{key}";

    public void Fault(string key, string sentence) =>
        faults.Add(new SettingFault(WhereOf(key), $"{PathOf(key)} {sentence}"));

    /// <summary>The text of a key; null when it is absent or JSON's null.</summary>
    public string? Text(string key) => Ask(key)?.Value switch
    {
        null or SettingNode.Scalar { Text: null } => null,
        SettingNode.Scalar { Text: { } text } => text.Trim(),
        _ => Mistyped<string>(key, "a text"),
    };

    public string? RequiredText(string key, string example)
    {
        var text = Text(key);
        if (!string.IsNullOrEmpty(text))
        {
            return text;
        }

        // What is there but of another kind, or misspelt, is reported as that.
        var isMisspelt = !Has(key) && node.Members.Any(member => NearestName.Of(member.Name, [key]) is not null);
        if (!isMisspelt && node.Find(key)?.Value is (null or SettingNode.Scalar))
        {
            Fault(key, $"is missing; add it, for example \"{key}\": \"{example}\".");
        }

        return null;
    }

    public bool? Flag(string key) => Ask(key)?.Value switch
    {
        null or SettingNode.Scalar { Text: null } => null,
        SettingNode.Scalar { Text: var text } when bool.TryParse(text, out var flag) => flag,
        _ => MistypedValue<bool>(key, "true or false"),
    };

    /// <summary>The texts of a list, each with the place it stands at; a single text is a list of one.</summary>
    public IReadOnlyList<SettingNode.Scalar> Texts(string key)
    {
        switch (Ask(key)?.Value)
        {
            case null or SettingNode.Scalar { Text: null }:
                return [];
            case SettingNode.Scalar single:
                return [single];
            case SettingNode.Sequence list:
                foreach (var item in list.Items.Where(item => item is not SettingNode.Scalar { Text: not null }))
                {
                    faults.Add(new SettingFault(item.Where, $"{PathOf(key)} should hold texts only."));
                }

                return [.. list.Items.OfType<SettingNode.Scalar>().Where(item => item.Text is not null)];
            default:
                Mistyped<string>(key, "a list of texts");
                return [];
        }
    }

    /// <summary>The entries of a list, of whatever kind; anything else is a list of one.</summary>
    public IReadOnlyList<SettingNode> Items(string key) => Ask(key)?.Value switch
    {
        null or SettingNode.Scalar { Text: null } => [],
        SettingNode.Sequence list => list.Items,
        var single => [single],
    };

    /// <summary>An object inside this one; an empty one when it is absent.</summary>
    public SettingsSection Section(string key) => Ask(key)?.Value switch
    {
        SettingNode.Section section => new SettingsSection(PathOf(key), section, faults),
        null or SettingNode.Scalar { Text: null } => Empty(key),
        _ => Mistyped<SettingsSection>(key, "an object in braces") ?? Empty(key),
    };

    public IReadOnlyList<SettingsSection> Sections(string key)
    {
        switch (Ask(key)?.Value)
        {
            case null or SettingNode.Scalar { Text: null }:
                return [];
            case SettingNode.Sequence list:
                var sections = new List<SettingsSection>();
                foreach (var (at, item) in list.Items.Index())
                {
                    if (item is SettingNode.Section section)
                    {
                        sections.Add(new SettingsSection($"{PathOf(key)}[{at}]", section, faults));
                        continue;
                    }

                    faults.Add(new SettingFault(item.Where, $"{PathOf(key)}[{at}] should be an object in braces."));
                }

                return sections;
            default:
                Mistyped<SettingsSection>(key, "a list of objects");
                return [];
        }
    }

    /// <summary>The keys that are written here, for an object whose keys are names.</summary>
    public IReadOnlyList<string> Keys => [.. node.Members.Select(member => member.Name)];

    /// <summary>Whether a key is written here at all, without asking for it.</summary>
    public bool Has(string key) => node.Find(key) is not null;

    /// <summary>Refuses every key that nobody has asked for.</summary>
    public void RefuseTheRest()
    {
        foreach (var member in node.Members.Where(
            member => !known.Contains(member.Name, StringComparer.OrdinalIgnoreCase)))
        {
            var advice = member.Name.Contains("token", StringComparison.OrdinalIgnoreCase)
                ? "tokens come only from the environment: DISCORD_TOKEN, SLACK_BOT_TOKEN and SLACK_APP_TOKEN."
                : member.Name.Contains("postgres", StringComparison.OrdinalIgnoreCase)
                ? "the address of a database holds a password, so it comes only from the environment: STORAGE_POSTGRES."
                : NearestName.Of(member.Name, known) is { } nearest
                    ? $"did you mean \"{nearest}\"?"
                    : known.Count > 0 ? $"known here are {string.Join(", ", known)}." : "nothing is known here.";
            faults.Add(new SettingFault(member.Where, $"{PathOf(member.Name)} is not a setting; {advice}"));
        }
    }

    private SettingNode.Member? Ask(string key)
    {
        known.Add(key);
        return node.Find(key);
    }

    private SettingsSection Empty(string key) =>
        new(PathOf(key), new SettingNode.Section(node.Where, []), faults);

    private T? Mistyped<T>(string key, string wanted)
        where T : class
    {
        Fault(key, $"should be {wanted}.");
        return null;
    }

    private T? MistypedValue<T>(string key, string wanted)
        where T : struct
    {
        Fault(key, $"should be {wanted}.");
        return null;
    }
}
