using System.Diagnostics;
using System.Globalization;

using CommunityBot.Content.FrontMatter;
using CommunityBot.Core.Problems;

namespace CommunityBot.Content.Tests.FrontMatter;

/// <summary>Tests broken TOML: every fault is reported with its line, and no other line is lost.</summary>
public sealed class TomlHeaderTests
{
    /// <summary>Generous, for busy machines; quadratic time would take hours.</summary>
    private static readonly TimeSpan MaxTime = TimeSpan.FromSeconds(30);

    /// <summary>Maximum number of bytes allocated per character.</summary>
    private const long MaxBytesPerCharacter = 400;

    private readonly ProblemReport report = new("page.md");

    [Theory]
    // The following line cannot be an item of the array.
    [InlineData("tags = [\"one\", 'two'\ndate = 2030-01-02", "tags=[one,two] date=2030-01-02", "unclosed-value 1")]
    [InlineData("tags = [\n  \"one\", # [ } ]\n\ndate = 2030-01-02", "tags=[one] date=2030-01-02", "unclosed-value 1")]
    [InlineData("tags = [\n  \"]\", '}',\n\"q d\".b = 1", "tags=[],}] q d={b=1}", "unclosed-value 1")]
    [InlineData("tags = [ [1, 2], [3,\ndate = 1", "tags=[[1,2],[3]] date=1", "unclosed-value 1")]
    [InlineData("tags = [\n  [1, 2],\n  [3\ndate = 1", "tags=[[1,2],[3]] date=1", "unclosed-value 1|unclosed-value 3")]
    [InlineData("tags = [ [1, 2], [3, 4]\n[event]\nx = 1", "tags=[[1,2],[3,4]] event={x=1}", "unclosed-value 1")]
    [InlineData("tags = [\"a\",\n[[speakers]] # all\nname = \"A\"", "tags=[a] speakers=[{name=A}]", "unclosed-value 1")]
    [InlineData("tags = [\n[\"a\"]\n,[\"b\"]\n]\ndate = 1", "tags=[[a],[b]] date=1", "")]
    [InlineData("tags = [\n  [1],\n  [2]\n]\ndate = 1", "tags=[[1],[2]] date=1", "")]
    // At the end of the header, and without content.
    [InlineData("date = 1\ntags = [\"a\",", "date=1 tags=[a]", "unclosed-value 2")]
    [InlineData("date = 1\ntags = [", "date=1", "unclosed-value 2")]
    [InlineData("tags = [\ntags = [\n  1,\n]\ndate = 1", "tags=[1] date=1", "unclosed-value 1")]
    [InlineData("venue = {", "", "unclosed-value 1")]
    // Inline tables: an unclosed one ends before a key that is indented no further.
    [InlineData("venue = { name = \"A\"\ndate = 1\n[t]\nx = 1", "venue={name=A} date=1 t={x=1}", "unclosed-value 1")]
    [InlineData("venue = { name = \"A\",\ndate = 1\nx = 2", "venue={name=A} date=1 x=2", "unclosed-value 1")]
    [InlineData("venue = {\n  name = \"A\",\n  b = 1\n\ndate = 1", "venue={name=A,b=1} date=1", "unclosed-value 1")]
    [InlineData("venue = {\n  name = \"A\",\n  b = 1\n[t]\nc = 1", "venue={name=A,b=1} t={c=1}", "unclosed-value 1")]
    [InlineData("venue = { name = \"A\"\n  date = 1\n  x = 1", "venue={name=A} date=1 x=1", "unclosed-value 1")]
    [InlineData("a = { b = { c = 1 }\nd = { e = 1 }\nf = 1", "a={b={c=1}} d={e=1} f=1", "unclosed-value 1")]
    [InlineData("a = { b = {\n c = 1\nd = 1", "a={b={c=1}} d=1", "unclosed-value 1")]
    [InlineData("venue = {\n  name = \"A\",\n  b = 1,\n}\ndate = 1", "venue={name=A,b=1} date=1", "")]
    [InlineData("venue = {\n  name = \"A\"\n  b = 1\n}\ndate = 1", "venue={name=A,b=1} date=1", "broken-header 3")]
    [InlineData("a = [\n  { n = 1 },\n  { n = 2,\n]\ndate = 1", "a=[{n=1},{n=2}] date=1", "unclosed-value 3")]
    [InlineData("a = [\n  { n = 1,\n    m = 2,\n  { n = 3 },\n]\nd = 1", "a=[{n=1,m=2},{n=3}] d=1", "unclosed-value 2")]
    [InlineData("a = { t = [1, 2 }\ndate = 1", "a={t=[1,2]} date=1", "unclosed-value 1")]
    [InlineData("a = { t = [1,\nb = 2\nc = 3", "a={t=[1]} b=2 c=3", "unclosed-value 1|unclosed-value 1")]
    // Mismatched brackets.
    [InlineData("tags = [\"a\" }\ndate = 1", "tags=[a] date=1", "broken-header 1|unclosed-value 1")]
    [InlineData("venue = { name = \"A\" ]\ndate = 1", "venue={name=A} date=1", "broken-header 1|unclosed-value 1")]
    [InlineData("tags = [\n  \"a\" }\n  \"b\"\n]\ndate = 1", "tags=[a,b] date=1", "broken-header 2")]
    [InlineData("tags = [\n  \"a\"\n  \"b\"\n]\ndate = 1", "tags=[a,b] date=1", "broken-header 3")]
    [InlineData("tags = [ \"a\", b = 1 ]\ndate = 1", "date=1", "broken-header 1")]
    [InlineData("a = [ { b = 1, 'C' ]\n  [\"t\"]\n  c = 1", "a=[{b=1},C] t={c=1}", "unclosed-value 1")]
    [InlineData("a = [\n  {\n    b = 1,\n    c 2,\n    d = 3\n  }\n]\ne = 1", "a=[{b=1,d=3}] e=1", "broken-header 4")]
    // A line inside brackets that is not a value.
    [InlineData("tags = [\n  \"a\",\n  \"b,\n  \"c\"\n]\ndate = 1", "tags=[a,c] date=1", "broken-header 3")]
    [InlineData("v = {\n  a = 1,\n  b 2,\n  c = 3\n}\ndate = 1", "v={a=1,c=3} date=1", "broken-header 3")]
    // Triple-quoted strings.
    [InlineData("a = \"\"\"\nText [\n\ndate = 1", "a=Text [ date=1", "unclosed-value 1")]
    [InlineData("a = '''Text\n[t]\nb = 1", "a=Text t={b=1}", "unclosed-value 1")]
    [InlineData("a = \"\"\"x\nd = 1\nb = \"\"\"\ny\n\"\"\"", "a=x d=1 b=y\n", "unclosed-value 1")]
    [InlineData("a = \"\"\"x \\\n  d = 1\nb = '''y'''", "a=x d=1 b=y", "unclosed-value 1")]
    [InlineData("a = \"\"\"\nb = 1\n[t]\nc = \"\"\"\nd = 1", "a=b = 1\n[t]\nc =  d=1", "")]
    [InlineData("tags = [ \"\"\"x\ndate = 1", "tags=[x] date=1", "unclosed-value 1|unclosed-value 1")]
    [InlineData("a = \"\"\"\ntext", "a=text", "unclosed-value 1")]
    [InlineData("a = 1, \"\"\"x\nb = 2\n\"\"\"]\nc = 3", "a=1 c=3", "broken-header 1")]
    // Table headers.
    [InlineData("[event] x\na = 1", "event={a=1}", "broken-header 1")]
    [InlineData("a = 1\n[event\nb = 1", "a=1 event={b=1}", "unclosed-value 2")]
    [InlineData("[event]\na = 1\nother]\nb = 1", "event={a=1} other={b=1}", "broken-header 3")]
    [InlineData("[[s]]\na = 1\n[[s]\na = 2\n[s]]\na = 3", "s=[{a=1},{a=2},{a=3}]", "broken-header 5|unclosed-value 3")]
    [InlineData("tags =\n\"a\",\n\"b\"]\nc = 1", "c=1", "broken-header 1|broken-header 2|broken-header 3")]
    [InlineData("tags =\n[\"a\", \"b\"]\nc = 1", "c=1", "broken-header 1|broken-header 2")]
    public void An_unclosed_value_loses_no_other_key(string toml, string expected, string problems) =>
        AssertReads(toml, expected, problems);

    [Theory]
    [InlineData("a = 1\nb = 2\na = 3", "a=1 b=2", "duplicate-key 3")]
    [InlineData("a = 1\n\"a\" = 2\n'a' = 3\nb = 1", "a=1 b=1", "duplicate-key 2|duplicate-key 3")]
    [InlineData("a.b = 1\na.c = 2\na.b = 3\n\"a\".'c' = 4", "a={b=1,c=2}", "duplicate-key 3|duplicate-key 4")]
    [InlineData("a = 1\na.b = 2\nc = 3", "a=1 c=3", "duplicate-key 2")]
    [InlineData("a.b = 1\na = 2\nc = 3", "a={b=1} c=3", "duplicate-key 2")]
    [InlineData("v = { a = 1, a = 2, b = 3 }", "v={a=1,b=3}", "duplicate-key 1")]
    [InlineData("v = { a.b = 1, a.c = 2, a.b = 3 }", "v={a={b=1,c=2}}", "duplicate-key 1")]
    [InlineData("v = {\n  a = 1,\n  'a' = 2,\n}", "v={a=1}", "duplicate-key 3")]
    [InlineData("v = { a = { b = 1 }, a.c = 2 }", "v={a={b=1}}", "duplicate-key 1")]
    [InlineData("v = { a = 1 }\nv.b = 2\n[v.c]\nd = 1", "v={a=1}", "duplicate-key 2|duplicate-key 3")]
    [InlineData("[t]\na = 1\n[u]\nb = 1\n[t]\na = 2\nc = 3", "t={a=1,c=3} u={b=1}", "duplicate-key 5|duplicate-key 6")]
    [InlineData("t.a = 1\n[t]\nb = 2", "t={a=1,b=2}", "duplicate-key 2")]
    [InlineData("[t.u]\na = 1\n[t]\nu.b = 2", "t={u={a=1,b=2}}", "duplicate-key 4")]
    [InlineData("[t.u]\na = 1\n[t]\nb = 2\n[t.v]\nc = 1", "t={u={a=1},b=2,v={c=1}}", "")]
    [InlineData("t = 1\n[t]\na = 1\n[u]\nb = 1", "t=1 u={b=1}", "duplicate-key 2")]
    [InlineData("t = [1]\n[[t]]\na = 1\n[u]\nb = 1", "t=[1] u={b=1}", "duplicate-key 2")]
    [InlineData("[t]\na = 1\n[[t]]\na = 2", "t={a=1}", "duplicate-key 3")]
    [InlineData("[[t]]\na = 1\n[t]\na = 2", "t=[{a=1}]", "duplicate-key 3")]
    [InlineData("[[t]]\na = 1\na = 2\n[[t]]\na = 3\n[t.u]\nb = 4", "t=[{a=1},{a=3,u={b=4}}]", "duplicate-key 3")]
    [InlineData("[a]\nb = 1\n[a.b.c]\nd = 1\n[e]\nf = 1", "a={b=1} e={f=1}", "duplicate-key 3")]
    public void A_duplicate_key_keeps_its_first_value(string toml, string expected, string problems) =>
        AssertReads(toml, expected, problems);

    [Theory]
    [InlineData("a = \"x\\\ny\"\nb = 1", "b=1", "broken-header 1|broken-header 2")]
    [InlineData("a = \"\"\"x\"\"\"\"\"\nb = ''''y''''", "a=x\"\" b='y'", "")]
    [InlineData("a = \"\"\"x \\   \n\n   y\"\"\"", "a=x y", "")]
    [InlineData("\"\"\"a\"\"\" = 1\n\"\"\"b\nc = 1", "c=1", "broken-header 1")]
    [InlineData("\"\" = 1\nb = 1", "=1 b=1", "")]
    public void Strings_end_as_TOML_specifies(string toml, string expected, string problems) =>
        AssertReads(toml, expected, problems);

    [Fact]
    public void Problems_have_a_line_a_message_and_a_remedy()
    {
        var reading = Reading.Of("+++\ntitle = \"A\"\ntags = [\"x\"\ntitle = \"B\"\ndate = 2030-01-02\n+++\nText");

        Assert.Equal("A", Assert.Single(reading.Meetups).Title);
        Assert.Contains(reading.Problems, problem => problem is
        {
            Code: "unclosed-value",
            Line: 3,
            Severity: ProblemSeverity.Warning,
            Message: "The '[' on this line is not closed; the following lines are still read.",
            Remedy: "Close the bracket or quotation mark that this line opens.",
        });
        Assert.Contains(reading.Problems, problem => problem is
        {
            Code: "duplicate-key",
            Line: 4,
            Message: "'title' is already defined on line 2; the first value is used.",
        });
    }

    private static readonly Dictionary<string, Func<string>> Attacks = new()
    {
        ["arrays in one line"] = () => "a = " + new string('[', 4_000_000),
        ["arrays on lines"] = () => "a = " + Repeat("[\n", 2_000_000),
        ["tables in one line"] = () => Repeat("a={", 1_000_000),
        ["tables on lines"] = () => Repeat("a = {\n", 700_000),
        ["tables and their keys"] = () => Repeat("a = {\n", 31) + Repeat("b = 1\n", 500_000),
        ["tables that end in a comma"] = () => Repeat("a = { b = 1,\n", 300_000),
        ["tables in arrays"] = () => "a = [" + Repeat("{ b = [", 600_000),
        ["tables in arrays on lines"] = () => "a = [" + Repeat("{ b = 1\n", 500_000),
        ["one key"] = () => Repeat("a = 1\n", 700_000),
        ["many keys"] = () => string.Concat(Enumerable.Range(0, 300_000).Select(i => $"k{i} = 1\n")),
        ["many tables"] = () => string.Concat(Enumerable.Range(0, 300_000).Select(i => $"[k{i}]\n")),
        ["a dotted key"] = () => Repeat("a.", 2_000_000) + "a = 1",
        ["dotted keys"] = () => string.Concat(Enumerable.Range(0, 100_000).Select(i => $"k{i}.b.c.d.e.f.g = 1\n")),
        ["a dotted table"] = () => "[" + Repeat("a.", 2_000_000) + "a]\nb = 1",
        ["long texts"] = () => Repeat("a = \"\"\"\n", 400_000),
        ["long texts of both kinds"] = () => Repeat("a = \"\"\"\nb = '''\n", 200_000),
        ["a long text of keys"] = () => "a = \"\"\"\n" + Repeat("b = '\n", 600_000),
        ["a long text of spaces"] = () => "a = \"\"\"" + Repeat("\\ ", 2_000_000),
        ["broken lines with quotes"] = () => Repeat("a \"\"\"\nb '''\n", 200_000),
        ["spaces"] = () => "a = [" + new string(' ', 2_000_000) + Repeat("1, ", 600_000),
        ["items like tables"] = () => "a = [" + Repeat("\n['b']\n# c\n,", 300_000),
        ["items and comments"] = () => "a = [" + Repeat("\n[\"b\"]", 1_000) + Repeat("\n#", 1_500_000),
        ["commas that are missing"] = () => "a = {" + Repeat("b = 1\n", 600_000) + "}",
        ["quotes"] = () => "a = [\n" + Repeat("\"\n", 1_500_000),
        ["closing brackets"] = () => Repeat("]}\n", 1_000_000),
    };

    public static TheoryData<string> AttackNames => [.. Attacks.Keys];

    [Theory, MemberData(nameof(AttackNames))]
    public void Time_memory_and_stack_are_bounded(string attack)
    {
        var toml = Attacks[attack]();
        var (time, memory) = (TimeSpan.Zero, 0L);

        // A small stack: nesting in the text must not become unbounded recursion.
        var thread = new Thread(Read, 256 * 1024);
        thread.Start();
        thread.Join();

        Assert.True(time < MaxTime, $"{attack}: {toml.Length:N0} characters took {time}");
        Assert.True(
            memory < MaxBytesPerCharacter * toml.Length,
            $"{attack}: {toml.Length:N0} characters took {memory:N0} bytes");

        void Read()
        {
            var clock = Stopwatch.StartNew();
            TomlHeader.Read(toml, 2, report);
            (time, memory) = (clock.Elapsed, GC.GetAllocatedBytesForCurrentThread());
        }
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));

    private void AssertReads(string toml, string expected, string problems)
    {
        var header = TomlHeader.Read(toml, 1, report);

        Assert.Equal(expected, string.Join(' ', header.Entries.Select(entry => $"{entry.Key}={Format(entry.Value)}")));
        Assert.Equal(problems, string.Join('|', report.Problems
            .OrderBy(problem => problem.Code, StringComparer.Ordinal).ThenBy(problem => problem.Line)
            .Select(problem => string.Create(CultureInfo.InvariantCulture, $"{problem.Code} {problem.Line}"))));
    }

    private static string Format(HeaderValue value) => value switch
    {
        HeaderValue.Scalar scalar => scalar.Text,
        HeaderValue.Sequence items => $"[{string.Join(',', items.Values.Select(Format))}]",
        HeaderValue.Mapping map =>
            $"{{{string.Join(',', map.Entries.Select(entry => $"{entry.Key}={Format(entry.Value)}"))}}}",
        _ => string.Empty,
    };
}
