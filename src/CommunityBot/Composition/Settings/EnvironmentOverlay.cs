using CommunityBot.Hosting;

namespace CommunityBot.Composition.Settings;

/// <summary>
/// Overrides the settings file with environment variables in .NET's double-underscore form
/// (<c>communities__0__timeZone</c>). Only variables of a known top-level section are read; <c>DISCORD_TOKEN</c> and
/// all others are ignored.
/// </summary>
internal static class EnvironmentOverlay
{
    private const string Separator = "__";

    public static SettingNode.Section Apply(
        SettingNode.Section file,
        IReadOnlyDictionary<string, string> environment,
        IReadOnlyCollection<string> sections,
        List<SettingFault> faults)
    {
        var ours = environment
            .Where(variable => sections.Any(section =>
                variable.Key.StartsWith(section + Separator, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(variable => variable.Key, NaturalOrder.Instance);

        SettingNode root = file;
        foreach (var (name, text) in ours)
        {
            root = Set(root, name.Split(Separator), text, name, faults);
        }

        return (SettingNode.Section)root;
    }

    private static SettingNode Set(
        SettingNode? node, string[] path, string text, string variable, List<SettingFault> faults)
    {
        var where = $"environment variable {variable}";
        if (path.Length == 0)
        {
            return new SettingNode.Scalar(where, text, IsText: false);
        }

        var (step, rest) = (path[0], path[1..]);
        return node switch
        {
            SettingNode.Sequence list when Index(step) is { } index && index <= list.Items.Count =>
                list with
                {
                    Items = index == list.Items.Count
                        ? [.. list.Items, Set(node: null, rest, text, variable, faults)]
                        : [
                            .. list.Items.Select(
                                (item, at) => at == index ? Set(item, rest, text, variable, faults) : item)
                        ],
                },
            SettingNode.Sequence list when Index(step) is not null =>
                Refuse(
                    list,
                    where,
                    $"the list has {list.Items.Count} entries; the next index is {list.Items.Count}.",
                    faults),
            SettingNode.Sequence list =>
                Refuse(list, where, $"\"{step}\" must be the index of an entry, counted from 0.", faults),
            SettingNode.Section section when section.Find(step) is { } known =>
                section with
                {
                    Members = [.. section.Members.Select(member =>
                        member == known
                            ? known with { Value = Set(known.Value, rest, text, variable, faults) }
                            : member)],
                },
            SettingNode.Section section =>
                section with
                {
                    Members = [
                        .. section.Members,
                        new SettingNode.Member(step, where, Set(node: null, rest, text, variable, faults))
                    ],
                },
            null when Index(step) == 0 =>
                new SettingNode.Sequence(where, [Set(node: null, rest, text, variable, faults)]),
            _ => Set(new SettingNode.Section(where, []), path, text, variable, faults),
        };
    }

    private static SettingNode.Sequence Refuse(
        SettingNode.Sequence list, string where, string sentence, List<SettingFault> faults)
    {
        faults.Add(new SettingFault(where, sentence));
        return list;
    }

    private static int? Index(string step) => int.TryParse(step, out var index) && index >= 0 ? index : null;

    /// <summary>Sorts "2" before "10", so that entries can be appended in order.</summary>
    private sealed class NaturalOrder : IComparer<string>
    {
        public static NaturalOrder Instance { get; } = new();

        public int Compare(string? x, string? y)
        {
            var (left, right) = (x!.Split(Separator), y!.Split(Separator));
            for (var at = 0; at < Math.Min(left.Length, right.Length); at++)
            {
                var order = (Index(left[at]), Index(right[at])) is ({ } one, { } other)
                    ? one.CompareTo(other)
                    : string.Compare(left[at], right[at], StringComparison.OrdinalIgnoreCase);
                if (order != 0)
                {
                    return order;
                }
            }

            return left.Length.CompareTo(right.Length);
        }
    }
}
