using System.Text;

namespace CommunityBot.Testing;

/// <summary>
/// Documents whose reading costs much more than their size suggests, if a reader is careless: deep nesting, long lines,
/// and many repetitions of a construct that a parser looks at again and again.
/// </summary>
/// <param name="Name">What is repeated.</param>
/// <param name="Path">A path whose name fits the syntax.</param>
/// <param name="Build">The text with so many repetitions.</param>
public sealed record HostileDocument(string Name, string Path, Func<int, string> Build)
{
    private const string Fence = "---\ntitle: Hostile\nevent_date: 2031-07-07\n---\n";

    public override string ToString() => Name;

    public static IReadOnlyList<HostileDocument> All { get; } =
    [
        // HTML, as the whole body.
        Html("nested tables", n => Times("<table><tr><td>", n) + "x"),
        Html("nested tables, closed", n => Times("<table><tr><td>", n) + "x" + Times("</td></tr></table>", n)),
        Html("nested lists", n => Times("<ul><li>", n) + "x"),
        Html("nested lists, closed", n => Times("<ul><li>a", n) + "x" + Times("</li></ul>", n)),
        Html("nested divs", n => Times("<div>", n) + "x"),
        Html("nested divs, closed", n => Times("<div>", n) + "x" + Times("</div>", n)),
        Html("nested sections with text", n => Times("<section>a ", n) + "x" + Times("</section>", n)),
        Html("nested block quotes in HTML", n => Times("<blockquote>", n) + "x"),
        Html("nested headings", n => Times("<h1><div>", n) + "x"),
        Html("nested definition lists", n => Times("<dl><dt>", n) + "x"),
        Html("nested definitions", n => Times("<dl><dd>", n) + "x"),
        Html("nested preformatted text", n => Times("<pre><div>", n) + "x"),
        Html("nested bold", n => "<p>" + Times("<b>", n) + "x"),
        Html("nested italics, closed", n => "<p>" + Times("<i>", n) + "x" + Times("</i>", n)),
        Html("nested spans", n => "<p>" + Times("<span>", n) + "x" + Times("</span>", n)),
        Html("nested links", n => "<p>" + Times("<a href='https://a.example'>", n) + "x"),
        Html("nested fonts in paragraphs", n => Count(n, at => $"<p><font size={at}>")),
        Html("nested unknown elements", n => "<div>" + Times("<x-y>", n) + "x"),
        Html("nested forms and buttons", n => Times("<div><button>", n) + "x"),
        Html("nested templates", n => "<div>" + Times("<template>", n) + "x"),
        Html("nested drawings", n => "<div>" + Times("<svg><g>", n) + "x"),
        Html("nested selects", n => "<div>" + Times("<select><option>", n) + "x"),
        Html("nested rubies", n => "<div>" + Times("<ruby><rt>", n) + "x"),
        Html("unclosed paragraphs", n => Times("<p>a ", n)),
        Html("unclosed items", n => "<ul>" + Times("<li>a ", n)),
        Html("unclosed cells", n => "<table><tr>" + Times("<td>a ", n)),
        Html("unclosed rows", n => "<table>" + Times("<tr><td>a<td>b ", n)),
        Html("bold in a table, outside its cells", n => "<table>" + Times("<b>a", n)),
        Html("text in a table, outside its cells", n => "<table>" + Times("a<br>", n)),
        Html("text between rows", n => "<table>" + Times("a<tr>", n)),
        Html("closing tags without opening ones", n => "<div>a" + Times("</div>", n)),
        Html("unknown closing tags", n => "<div>" + Times("a</q-q>", n)),
        Html("attributes", n => "<div " + Count(n, at => $"a{at} ") + ">x</div>"),
        Html("equal attributes", n => "<div " + Times("a=1 ", n) + ">x</div>"),
        Html("unclosed attribute", n => "<div>x<p a=\"" + Times("<p>", n)),
        Html("open tags", n => "<div>" + Times("<a ", n)),
        Html("open comments", n => "<div>" + Times("<!--", n)),
        Html("entities", n => "<div>" + Times("&amp;&nosuch;&", n)),
        Html("misnested formatting", n => "<div>" + Times("<b><p></b><i></p></i>", n)),
        Html("closed lists one after another", n => Times("<ul><li>a</li></ul>", n)),
        Html("closed tables one after another", n => Times("<table><tr><td>a</td><td>b</td></tr></table>", n)),
        Html("headings one after another", n => Times("<h2>a</h2>", n)),
        Html("scripts", n => "<div>" + Times("<script>", n)),

        // Markdown.
        Page("nested lists in Markdown", n => Count(Math.Min(n, 1_000), at => new string(' ', at * 2) + "- a\n")),
        Page("nested lists on one line", n => Times("- ", n) + "a"),
        Page("numbered lists on one line", n => Times("1. ", n) + "a"),
        Page("nested block quotes", n => Times("> ", n) + "a"),
        Page("block quotes without spaces", n => Times(">", n) + "a"),
        Page("deep quotes of many lines", n => Times(new string('>', 60) + " a\n", n)),
        Page("quotes and lists in turn", n => Times("> - ", n) + "a"),
        Page("nested emphasis", n => Times("*a **b ", n) + "c"),
        Page("nested emphasis, closed", n => Times("*a **b ", n) + "c" + Times("** a*", n)),
        Page("emphasis marks", n => Times("*", n)),
        Page("emphasis marks around a word", n => Times("*", n) + "a" + Times("*", n)),
        Page("alternating marks", n => Times("*_~", n) + "a"),
        Page("opening marks", n => Times("*a_ ", n)),
        Page("brackets", n => Times("[", n)),
        Page("brackets, closed", n => Times("[", n) + "a" + Times("]", n)),
        Page("brackets and parentheses", n => Times("[a](", n)),
        Page("nested links in Markdown", n => Times("[", n) + "a" + Times("](b)", n)),
        Page("nested pictures", n => Times("![", n) + "a" + Times("](b)", n)),
        Page("parentheses of a link", n => "[a](" + Times("(", n) + Times(")", n) + ")"),
        Page("open angle brackets", n => Times("<", n)),
        Page("open tags in Markdown", n => "a " + Times("<a href=\"", n)),
        Page("open comments in Markdown", n => "a " + Times("<!-- ", n)),
        Page("open declarations", n => "a " + Times("<![CDATA[ <? <!X ", n)),
        Page("tags in a line", n => "a " + Times("<b>a</b> ", n)),
        Page("backticks of growing length", n => Count(Math.Min(n, 2_000), at => new string('`', at + 1) + " ")),
        Page("backticks", n => Times("` `` ", n)),
        Page("backslashes", n => Times("\\", n)),
        Page("entities in Markdown", n => Times("&amp;", n)),
        Page("ampersands", n => Times("&a", n)),
        Page("table bars", n => Times("|", n)),
        Page("wide table", n => Times("|a", n) + "\n" + Times("|-", n) + "\n" + Times("|a", n)),
        Page("table with short rows", n => Times("|a", n) + "\n" + Times("|-", n) + "\n" + Times("|\n", n)),
        Page("tables one after another", n => Times("|a|b|\n|-|-|\n|c|d|\n\n", n)),
        Page("long table", n => "|a|b|\n|-|-|\n" + Times("|19:00|Talk by Anna Example|\n", n)),
        Page("addresses", n => Times("https://a.example ", n)),
        Page("joined addresses", n => Times("https://", n)),
        Page("bare hosts", n => Times("www.", n)),
        Page("mail addresses", n => Times("a@a.", n)),
        Page("reference definitions", n => Count(n, at => $"[a{at}]: https://a.example\n")),
        Page("open reference definition", n => Times("[a]: ", n)),
        Page("references", n => "[a]: b\n\n" + Times("[a]", n)),
        Page("headings", n => Times("# a\n\n", n)),
        Page("bold lines", n => Times("**Anna Example**\n\nb\n\n", n)),
        Page("underlines", n => Times("a\n", n) + "==="),
        Page("fences", n => Times("```\n", n)),
        Page("blank lines", n => Times("\n", n)),
        Page("spaces", n => "a" + Times(" ", n) + "b"),
        Page("tabs", n => Times("\t", n) + "a"),
        Page("carriage returns", n => Times("\r", n)),
        Page("long paragraph", n => Times("lorem ipsum dolor sit amet\n", n)),
        Page("unclosed template tags", n => Times("{{< ", n)),
        Page("unclosed braces", n => Times("{% ", n)),
        Page("template tags", n => Times("{{< a >}} ", n)),

        // Prose: words that a parser of people, dates, times or titles stops at.
        .. Lines("by", "Talk by Anna Example "),
        .. Lines("lower-case by", "by "),
        .. Lines("commas", "Anna Example, "),
        .. Lines("ands", "Anna and "),
        .. Lines("quotation marks", "\"a\" "),
        .. Lines("open quotation marks", "\u201Ca "),
        .. Lines("apostrophes", "'a' "),
        .. Lines("parentheses", "(a) "),
        .. Lines("open parentheses", "(video"),
        .. Lines("asides", "(video) "),
        .. Lines("names", "Anna Example "),
        .. Lines("initials", "A. "),
        .. Lines("dates", "7 July 2031 "),
        .. Lines("numbers", "7 "),
        .. Lines("digits", "7"),
        .. Lines("months", "July "),
        .. Lines("times", "19:00 "),
        .. Lines("ranges", "19:00 - 20:00 "),
        .. Lines("colons", "a: "),
        .. Lines("dashes", "a - "),
        .. Lines("pipes", "a / b "),
        .. Lines("zones", "18:30 UTC "),
        .. Lines("next meetup", "our next meetup on 7 July 2031 "),
        .. Lines("presenting", "Anna Example talked about a talk on "),
        .. Lines("cues", "thanks to everyone who came, recording "),
        .. Lines("cities", "Berlin, London, "),
        .. Lines("letters", "a"),
        .. Lines("accents", "\u00E9 "),
        .. Lines("combining marks", "\u0301"),
        .. Lines("mojibake", "\u00C3\u00A9 "),
        .. Lines("zero-width characters", "\u200B"),
        .. Lines("sentences", "Anna Example works at Example Ltd. She speaks. "),
        .. Lines("starting", "starting at "),

        // Many of one thing.
        Page("agenda items", n => "## Agenda\n\n" + Times("* 19:00 Talk by Anna Example\n", n)),
        Page("agenda of different people", n =>
            "## Agenda\n\n" + Count(n, at => $"* 19:00 Talk by {Name5(at)} Example\n")),
        Page("speakers of different names", n =>
            "## Speakers\n\n" + Count(n, at => $"### {Name5(at)} Example\n\nBio.\n\n")),
        Page("labelled lines", n => Times("When: 7 July 2031\n\n", n)),
        Page("video links", n => Times("[a](https://youtu.be/abcdefghijk?t=1) ", n)),

        // Many lines, sections and keys that readers of a page go through one after another.
        Page("headings that differ", n => Count(n, at => $"## Part {at}\n\nText {at}.\n\n")),
        Page("headings of four levels", n => Count(n, at => $"{new string('#', 1 + at % 4)} Part {at}\n")),
        Page("sections with dates", n => Count(n, at =>
            $"## {1 + at % 28} July {2000 + at % 99}: Meeting {at}\n\n18:30 at Town Hall\n\n")),
        Page("items with dates", n => Count(n, at => $"* {1 + at % 28} July {2000 + at % 99}: Meeting {at}\n")),
        Page("upcoming sections", n => Times("## Upcoming meetings\n\n* 7 July 2031: Talk by Anna Example\n\n", n)),
        Page("long table of meetings", n => "| Date | Title | Place |\n|-|-|-|\n" + Count(n, at =>
            $"| {1 + at % 28} July {2000 + at % 99} | Meeting {at} | Town Hall |\n")),
        Page("table of many columns and rows", n => Times("|a", 200) + "\n" + Times("|-", 200) + "\n" +
            Times(Times("|7 July 2031", 200) + "\n", Math.Max(1, n / 200))),
        Page("labelled lines that differ", n => Count(n, at => $"Label {at}: value {at}\n\n")),
        Page("bold labels", n => Count(n, at => $"**When:** {1 + at % 28} July 2031 **Where:** Hall {at}\n\n")),
        Page("status words in one sentence", n => "The meetup is " + Times("cancelled, postponed, TBC and ", n) + "x."),
        Page("status sentences", n => Times("The workshop is cancelled. The meetup is postponed.\n\n", n)),
        Page("status sentences in one line", n => Times("The workshop is cancelled. It is postponed. ", n)),
        Page("names in one sentence", n =>
            "Speakers are " + Count(n, at => $"{Name5(at)} Example, ") + "and Anna Example will speak about code."),
        Page("sentences of names", n => Count(n, at => $"{Name5(at)} Example will speak about code. ")),
        Page("paragraphs of names", n => Count(n, at => $"{Name5(at)} Example talks about part {at}.\n\n")),
        Page("places in sentences", n => Times("We meet at Town Hall, 1 High Street, London. ", n)),
        Page("places in paragraphs", n => Times("We meet at Town Hall, 1 High Street, London.\n\n", n)),
        Page("agendas", n => Times("## Agenda\n\n* 19:00 Talk by Anna Example\n* 20:00 End\n\n", n)),
        Page("talk sections", n => Count(n, at => $"### Talk {at}\n\n*{Name5(at)} Example*\n\nAbstract.\n\n")),
        Page("registration links", n => Count(n, at => $"[Register](https://www.meetup.com/a/events/{at}/)\n\n")),
        Page("links in one line", n => Count(n, at => $"[Recording {at}](https://youtu.be/a{at:0000000000}) ")),
        Page("sponsors", n => "## Sponsors\n\n" + Count(n, at => $"* [Sponsor {at}](https://a{at}.example/)\n")),
        Page("items in items", n => Count(n, at => new string(' ', at % 8 * 2) + $"- 19:00 Talk {at}\n")),
        Page("open links after a declaration", n => Times("<a>\n", n), "<?xml version=\"1.0\"?>\n"),
        Page("open links", n => Times("<a>", n), "<?xml version=\"1.0\"?>\n"),
        new("open links in a feed", "a.xml", n => "<?xml version=\"1.0\"?>\n" + Times("<a>", n)),
        new("open links after a declaration, alone", "a.md", n => "<?xml version=\"1.0\"?>\n" + Times("<a>", n)),
        new("HTML page, open links", "a.html", n => "<?xml version=\"1.0\"?>\n<html><body>" + Times("<a>", n)),
        new("HTML page, open formatting", "a.html", n => "<!doctype html><html><body>" + Times("<b>a", n)),
        new("recap with sections", "_posts/2031-07-08-recap.md", n =>
            "---\ntitle: Recap of the meetup\ndate: 2031-07-08\n---\n" +
            Count(n, at => $"## Talk {at} by {Name5(at)} Example\n\n[Slides](https://a.example/{at}.pdf)\n\n")),
        new(
            "TOML, keys that differ",
            "a.md",
            n => "+++\ntitle = 'a'\n" + Count(n, at => $"k{at} = 'v'\n") + "+++\nx\n"),
        new("keys of event words", "a.md", n =>
            "---\ntitle: a\n" + Count(Math.Min(n, 4_000), at => $"event_start_date_{Name5(at)}: 2031-07-07\n") +
            "---\nx\n"),
        new("keys of dates", "a.md", n => "---\ntitle: a\nx:\n" + Count(Math.Min(n, 20_000), at =>
            $"  - date: 2031-07-{1 + at % 28:00}\n    title: Talk {at}\n") + "---\nx\n"),
        new("AsciiDoc, sections", "a.adoc", n => "= Title\n\n" + Count(n, at => $"== Part {at}\n\nText.\n\n")),
        new("AsciiDoc, items", "a.adoc", n => "= Title\n\n" + Count(n, at => $"* 19:00 Talk {at}\n")),
        new("CSV, rows", "a.csv", n => "title,date,venue\n" + Count(n, at => $"Talk {at},2031-07-07,Hall\n")),
        new("CSV, columns", "a.csv", n => Times("title,", n) + "date\n" + Times("a,", n) + "2031-07-07\n"),

        // Headers.
        new("YAML, nested brackets", "a.md", n => "---\ntitle: a\nb: " + Times("[", n) + "\n---\nx\n"),
        new("YAML, nested brackets, closed", "a.md", n =>
            $"---\ntitle: a\nb: {Times("[", n)}{Times("]", n)}\n---\nx\n"),
        new("YAML, nested braces", "a.md", n => "---\ntitle: a\nb: " + Times("{a: ", n) + "\n---\nx\n"),
        new("YAML, dashes", "a.md", n => "---\ntitle: a\nb:\n  " + Times("- ", n) + "a\n---\nx\n"),
        new("YAML, question marks", "a.md", n => "---\n" + Times("? ", n) + "a\n---\nx\n"),
        new("YAML, keys", "a.md", n => "---\n" + Count(Math.Min(n, 4_000), at => $"k{at}: v\n") + "---\nx\n"),
        new("YAML, equal keys", "a.md", n => "---\n" + Times("a: b\n", Math.Min(n, 4_000)) + "---\nx\n"),
        new("YAML, anchors", "a.md", n => "---\na: &a [x]\nb: [" + Times("*a, ", n) + "x]\n---\nx\n"),
        new("YAML, one key inside another", "a.md", n => "---\n" + Times("a: ", n) + "\n---\nx\n"),
        new("YAML, broken lines", "a.md", n => "---\n" + Times("a: [\n", Math.Min(n, 4_000)) + "---\nx\n"),
        new("YAML, long quoted value", "a.md", n => "---\ntitle: \"" + Times("\\u0041", n) + "\"\n---\nx\n"),
        new("YAML, long folded value", "a.md", n =>
            "---\ntitle: >\n" + Times("  a\n", Math.Min(n, 4_000)) + "---\nx\n"),
        new("YAML, exclamation marks", "a.md", n => "---\ntitle: " + Times("!", n) + "\n---\nx\n"),
        new("YAML, tabs", "a.md", n => "---\ntitle:" + Times("\t", n) + "a\n---\nx\n"),
        new("JSON, nested brackets", "a.md", n => "{\"title\": \"a\", \"b\": " + Times("[", n)),
        new("JSON, nested objects", "a.md", n => Times("{\"a\":", n)),
        new("TOML, nested brackets", "a.md", n => "+++\ntitle = 'a'\nb = " + Times("[", n) + "\n+++\nx\n"),
        new("TOML, nested tables", "a.md", n => "+++\ntitle = 'a'\nb = " + Times("{a=", n) + "\n+++\nx\n"),
        new("TOML, dotted key", "a.md", n => "+++\n" + Times("a.", n) + "a = 1\n+++\nx\n"),
        new("TOML, dotted table", "a.md", n => "+++\n[" + Times("a.", n) + "a]\n+++\nx\n"),
        new("TOML, quotation marks", "a.md", n => "+++\na = " + Times("\"", n) + "\n+++\nx\n"),
        new("TOML, apostrophes", "a.md", n => "+++\n" + Times("a = '''\n", Math.Min(n, 4_000)) + "+++\nx\n"),
        new("TOML, dotted strings", "a.md", n => "+++\na = [" + Times("'a'.", n) + "\n+++\nx\n"),
        new("TOML, spaces between keys", "a.md", n => "+++\na = [" + Times("a . ", n) + "\n+++\nx\n"),
        new("TOML, long array", "a.md", n => "+++\na = [" + Times("a, ", n) + "\n+++\nx\n"),
        new("key-value header", "a.md", n => "Title: a\n" + Times("Key: b\n", n)),
        new("key-value header, continued", "a.md", n => "Title: a\n" + Times("  b\n", n)),
        new("field list", "a.rst", n => "a\n===\n\n" + Times(":b: c\n", n)),
        new("field list, continued", "a.rst", n => "a\n===\n\n:b: c\n" + Times("  b\n", n)),
        new("many speakers in a header", "a.md", n =>
            "---\ntitle: a\nspeakers: [" + Count(n, at => $"{Name5(at)} Example, ") + "]\n---\nx\n"),
        new("many talks in a header", "a.md", n =>
            "---\ntitle: a\ntalks: [" + Count(n, at => $"\"A{at} by {Name5(at)} Example\", ") + "]\n---\nx\n"),

        // Data files and calendars.
        new("YAML file, nested brackets", "a.yml", n => "a: " + Times("[", n)),
        new("YAML file, nested dashes", "a.yml", n => "- a: b\n" + Times("- ", n)),
        new("YAML file, indented keys", "a.yml", n => Count(Math.Min(n, 1_000), at => new string(' ', at) + "a:\n")),
        new("YAML file, question marks", "a.yml", n => "a: b\n" + Times("? ", n)),
        new("YAML file, keys of one map", "a.yml", n => Count(n, at => $"k{at}: v\n")),
        new("YAML file, events", "a.yml", n => Count(n, at => $"- title: Talk {at}\n  date: 2031-07-07\n")),
        new("YAML file, documents", "a.yml", n => "a: b\n" + Times("---\na: b\n", n)),
        new("JSON file, nested brackets", "a.json", n => Times("[", n)),
        new("JSON file, nested brackets, closed", "a.json", n => Times("[", n) + Times("]", n)),
        new("JSON file, nested objects", "a.json", n => Times("{\"a\":", n) + "1" + Times("}", n)),
        new("JSON file, keys of one map", "a.json", n => "{" + Count(n, at => $"\"k{at}\": 1,") + "\"z\": 1}"),
        new("JSON file, events", "a.json", n =>
            "[" + Count(n, at => $"{{\"title\": \"Talk {at}\", \"date\": \"2031-07-07\"}},") + "{}]"),
        new("JSON file, comments", "a.json", n => "[" + Times("/**/", n) + "]"),
        new("XML, nested elements", "a.xml", n => "<schedule>" + Times("<day>", n)),
        new("XML, nested elements, closed", "a.xml", n =>
            "<schedule>" + Times("<day>", n) + Times("</day>", n) + "</schedule>"),
        new("XML, attributes", "a.xml", n => "<schedule " + Count(n, at => $"a{at}='' ") + "></schedule>"),
        new("XML, events", "a.xml", n =>
            "<schedule><conference><title>C</title></conference><day date='2031-07-07'><room name='A'>" +
            Count(n, at => $"<event id='{at}'><title>T</title><start>19:00</start><duration>00:30</duration></event>") +
            "</room></day></schedule>"),
        new("HTML page, nested divs", "a.html", n => "<!doctype html><html><body>" + Times("<div>", n) + "x"),
        new("HTML page, nested tables", "a.html", n =>
            "<!doctype html><html><body><h1>a</h1>" + Times("<table><tr><td>", n) + "x"),
        new("HTML page, structured data", "a.html", n =>
            "<!doctype html><html><body>" + Times("<script type='application/ld+json'>{</script>", n)),
        new("calendar, events", "a.ics", n => "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" +
            Count(n, at => $"BEGIN:VEVENT\r\nUID:{at}\r\nDTSTART:20310707T190000Z\r\nSUMMARY:a\r\nEND:VEVENT\r\n") +
            "END:VCALENDAR\r\n"),
        new("calendar, nested components", "a.ics", n => "BEGIN:VCALENDAR\r\n" + Times("BEGIN:VEVENT\r\n", n)),
        new("calendar, folded line", "a.ics", n =>
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nSUMMARY:a\r\n" + Times(" a\r\n", n) +
                "END:VEVENT\r\nEND:VCALENDAR\r\n"),
        new("calendar, parameters", "a.ics", n =>
            "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nDTSTART" + Times(";A=B", n) + ":20310707\r\nEND:VEVENT\r\n" +
            $"END:VCALENDAR\r\n"),
        new("unknown text", "a.txt", n => Times("a b ", n)),
        new("NUL characters", "a.txt", n => Times("\0", n)),
        new("brackets of all kinds", "a.txt", n => Times("([{<", n)),
    ];

    private static HostileDocument Html(string name, Func<int, string> body) => new(name, "a.md", n =>
        Fence + body(n) + ">");

    private static HostileDocument Page(string name, Func<int, string> body, string before = "") =>
        new(name, "a.md", n => Fence + before + body(n));

    /// <summary>The words in one line of the text, of the agenda, of a heading, and as values of the header.</summary>
    private static IEnumerable<HostileDocument> Lines(string name, string words) =>
    [
        Page($"line of {name}", n => Times(words, n)),
        Page($"agenda item of {name}", n => "## Agenda\n\n* 19:00 " + Times(words, n) + "\n* 20:00 End\n"),
        Page($"heading of {name}", n => "## " + Times(words, n) + "\n\nText.\n"),
        Page($"bold line of {name}", n => "## Speakers\n\n**" + Times(words, n) + "**\n\nText.\n"),
        Page($"lines of {name}", n => Times(words + "\n", n)),
        Page($"items of {name}", n => "## Agenda\n\n" + Times("* " + words + "\n", n)),
        new($"recap of {name}", "_posts/2031-07-08-recap.md", n =>
            "---\ntitle: Recap of the meetup\ndate: 2031-07-08\n---\nThanks to all who came.\n\n* " + Times(words, n) +
            "\n\n" + Times(words, n)),
        new($"title of {name}", "a.md", n => $"---\nevent_date: 2031-07-07\ntitle: |\n  {Times(words, n)}\n---\nx\n"),
        new($"speakers of {name}", "a.md", n =>
            $"---\ntitle: a\nevent_date: 2031-07-07\nspeakers: |\n  {Times(words, n)}\n---\nx\n"),
        new($"talk of {name}", "a.md", n =>
            $"---\ntitle: a\nevent_date: 2031-07-07\ntalks:\n  - |\n    {Times(words, n)}\n---\nx\n"),
        new($"date and time of {name}", "a.md", n =>
            $"---\ntitle: a\nevent_date: |\n  {Times(words, n)}\ntime: |\n  {Times(words, n)}\n---\nx\n"),
        new($"venue of {name}", "a.md", n =>
            $"---\ntitle: a\nevent_date: 2031-07-07\nvenue: |\n  {Times(words, n)}\nlocation: |\n" +
            $"  {Times(words, n)}\n" +
            $"address: |\n  {Times(words, n)}\nonline: |\n  {Times(words, n)}\n---\nx\n"),
        new($"other values of {name}", "a.md", n =>
            $"---\ntitle: a\nevent_date: 2031-07-07\nsponsors: |\n  {Times(words, n)}\nregistration: |\n" +
            $"  {Times(words, n)}\n" +
            $"status: |\n  {Times(words, n)}\ndescription: |\n  {Times(words, n)}\naliases: |\n  {Times(words, n)}\n" +
            $"timezone: |\n  {Times(words, n)}\nduration: |\n  {Times(words, n)}\nvideo: |\n" +
            $"  {Times(words, n)}\n---\nx\n"),
        new($"keys of {name}", "a.md", n => $"---\ntitle: a\n\"{words.Trim('"', ' ')}{Times("a", n)}\": b\n---\nx\n"),
    ];

    private static string Times(string text, int count) =>
        new StringBuilder(text.Length * count).Insert(0, text, count).ToString();

    private static string Count(int count, Func<int, string> text)
    {
        var joined = new StringBuilder();
        for (var at = 0; at < count; at++)
        {
            joined.Append(text(at));
        }

        return joined.ToString();
    }

    /// <summary>A different capitalised word for each number.</summary>
    private static string Name5(int number)
    {
        var letters = new char[6];
        for (var at = 5; at >= 0; at--)
        {
            letters[at] = (char)((at == 0 ? 'A' : 'a') + number % 26);
            number /= 26;
        }

        return new string(letters);
    }
}
