using System.Text;

namespace CommunityBot.Content.Body;

/// <summary>Builder for lines of plain text from inline HTML elements.</summary>
internal sealed class HtmlLine(int number)
{
    private readonly List<BodyLine> done = [];
    private readonly StringBuilder text = new();
    private readonly List<BodyLink> links = [];
    private int line = number;
    private int bold;
    private int struck;
    private int boldLead;
    private bool stillBold = true;
    private bool allStruck = true;

    public int Length => text.Length;

    public void Append(string more, int at)
    {
        foreach (var letter in more)
        {
            if (char.IsWhiteSpace(letter))
            {
                if (text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }

                continue;
            }

            if (text.Length == 0)
            {
                line = Math.Max(line, at);
            }

            text.Append(letter);
            stillBold &= bold > 0 || !char.IsLetterOrDigit(letter);
            allStruck &= struck > 0;
            boldLead = stillBold && bold > 0 ? text.Length : boldLead;
        }
    }

    public void Enter(string element) => Count(element, 1);

    public void Leave(string element) => Count(element, -1);

    public void Link(string label, string address, bool isImage) =>
        links.Add(new BodyLink(label, address, text.Length, isImage));

    public void LinkFrom(int start, string address)
    {
        var from = Math.Min(start, text.Length);
        links.Add(new BodyLink(text.ToString(from, text.Length - from).Trim(), address, from));
    }

    public void Break(int at)
    {
        End();
        line = Math.Max(line, at);
    }

    public List<BodyLine> Take()
    {
        End();
        List<BodyLine> taken = [.. done];
        done.Clear();
        return taken;
    }

    private void End()
    {
        var tidy = PlainText.Tidy(text.ToString());
        if (tidy.Length > 0 || links.Count > 0)
        {
            done.Add(new BodyLine(tidy, line)
            {
                Links = [.. links],
                BoldLead = Math.Min(boldLead, tidy.Length),
                IsStruck = allStruck && tidy.Length > 0
            });
        }

        text.Clear();
        links.Clear();
        (stillBold, allStruck, boldLead) = (true, true, 0);
    }

    private void Count(string element, int by)
    {
        bold += element is "b" or "strong" ? by : 0;
        struck += element is "s" or "strike" or "del" ? by : 0;
    }
}
