namespace CommunityBot.Content.Tests;

public sealed class RecentTextsTests
{
    private readonly RecentTexts<string> recent = new();
    private readonly List<string> computed = [];

    [Fact]
    public void Computes_the_result_of_a_text_once()
    {
        Assert.Equal("<a line>", Get("a line"));
        Assert.Equal("<a line>", Get(string.Concat("a ", "line")));

        Assert.Equal(["a line"], computed);
    }

    [Fact]
    public void Never_answers_with_the_result_of_another_text()
    {
        // More texts than places, several for each place.
        for (var round = 0; round < 2; round++)
        {
            for (var number = 0; number < 2_000; number++)
            {
                Assert.Equal($"<{number} of many>", Get($"{number} of many"));
            }
        }
    }

    [Fact]
    public void Keeps_nothing_of_long_and_empty_texts()
    {
        var text = new string('x', 1_001);
        Get(text);
        Get(text);
        Get(string.Empty);
        Get(string.Empty);

        Assert.Equal([text, text, string.Empty, string.Empty], computed);
    }

    [Fact]
    public void Can_wait_until_a_text_is_asked_for_again()
    {
        string[] answers = [Again("a line"), Again("a line"), Again("a line"), Get("a line"), Again("another")];

        Assert.Equal(["", "<a line>", "<a line>", "<a line>", ""], answers);
        Assert.Equal(["a line"], computed);

        string Again(string text) => recent.GetAgain(text, Compute, string.Empty);
    }

    private string Get(string text) => recent.Get(text, Compute);

    private string Compute(string text)
    {
        computed.Add(text);
        return $"<{text}>";
    }
}
