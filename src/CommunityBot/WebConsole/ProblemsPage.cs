using System.Text;

using CommunityBot.Checking;
using CommunityBot.ContentLoading;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Problems;
using CommunityBot.Export;

using NodaTime;

namespace CommunityBot.WebConsole;

/// <summary>
/// <c>/problems</c>: the problems of each community's content by kind, with file, line and remedy, as <c>check</c>
/// groups them. Its length does not grow with the number of problems of a kind.
/// </summary>
internal sealed class ProblemsPage(IReadOnlyList<Community> communities, ContentStore store, IClock clock)
{
    public const string Address = "/problems";

    private const int MaxOfKind = 25;

    public Task SendAsync(HttpContext call)
    {
        var html = new StringBuilder("<p>Each can be corrected in the file, at the line that is named.</p>");
        foreach (var community in communities)
        {
            Append(html, community);
        }

        return WebPage.SendAsync(call, Address, "Problems of the content", html.ToString());
    }

    private void Append(StringBuilder html, Community community)
    {
        html.Append("<section><h2>").Append(WebPage.Text(community.Name)).Append("</h2>");
        if (store.Of(community) is not { } snapshot)
        {
            html.Append("<p>The content has not been read yet.</p></section>");
            return;
        }

        var findings = Findings.Of([snapshot], clock.GetCurrentInstant());
        html.Append("<p>").Append(WebPage.Text(Findings.Summary(findings))).Append("</p>");
        var kinds = ProblemKind.Of(findings);
        foreach (var kind in kinds.Where(kind => !kind.IsMinor))
        {
            Append(html, kind);
        }

        if (kinds.Where(kind => kind.IsMinor).ToList() is { Count: > 0 } minor)
        {
            html.Append("<details><summary>Notes about past pages only (")
                .Append(minor.Sum(kind => kind.Problems.Count)).Append(")</summary>");
            minor.ForEach(kind => Append(html, kind));
            html.Append("</details>");
        }

        html.Append("</section>");
    }

    private static void Append(StringBuilder html, ProblemKind kind)
    {
        var severity = ExportedPages.Name(kind.Severity);
        html.Append("<article class=\"problem ").Append(severity).Append("\"><h3><span class=\"severity\">")
            .Append(severity).Append("</span> <code>").Append(WebPage.Text(kind.Code)).Append("</code> <small>")
            .Append(kind.Extent).Append("</small></h3>");
        if (kind.Remedy is { } same)
        {
            html.Append("<p class=\"remedy\">").Append(WebPage.Text(same)).Append("</p>");
        }

        html.Append("<ul>");
        foreach (var problem in kind.Problems.Take(MaxOfKind))
        {
            Append(html, problem, withRemedy: kind.Remedy is null);
        }

        html.Append("</ul>");
        if (kind.Problems.Count > MaxOfKind)
        {
            html.Append("<p class=\"note\">").Append(kind.Problems.Count - MaxOfKind)
                .Append(" more; <code>communitybot check --format json</code> lists all.</p>");
        }

        html.Append("</article>");
    }

    private static void Append(StringBuilder html, ContentProblem problem, bool withRemedy)
    {
        html.Append("<li><code>").Append(WebPage.Text($"{problem.Path}:{problem.Line}")).Append("</code> ")
            .Append(WebPage.Text(problem.Message));
        if (withRemedy)
        {
            html.Append("<p class=\"remedy\">").Append(WebPage.Text(problem.Remedy)).Append("</p>");
        }

        html.Append("</li>");
    }
}
