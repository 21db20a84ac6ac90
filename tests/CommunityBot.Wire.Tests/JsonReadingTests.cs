using System.Text.Json;

namespace CommunityBot.Wire.Tests;

public sealed class JsonReadingTests
{
    private static readonly JsonElement Example = JsonElement.Parse(
        """
        {"text": "a", "number": 12, "fraction": 1.5, "long": 5000000000, "yes": true, "nothing": null,
         "items": [1, 2], "surrogate": "\ud83d"}
        """);

    [Theory]
    [InlineData("text", "a", "a")]
    [InlineData("number", null, "12")]
    [InlineData("yes", null, null)]
    [InlineData("nothing", null, null)]
    [InlineData("missing", null, null)]
    [InlineData("surrogate", null, null)]
    public void Only_the_lenient_text_reads_numbers(string name, string? strict, string? lenient) =>
        Assert.Equal((strict, lenient), (Example.Text(name), Example.TextOrNumber(name)));

    [Fact]
    public void A_number_of_another_kind_is_null()
    {
        Assert.Equal(12, Example.WholeNumber("number"));
        Assert.Equal(5_000_000_000, Example.WholeNumber("long"));
        Assert.Null(Example.WholeNumber("fraction"));
        Assert.Equal(1.5, Example.Number("fraction"));
        Assert.Null(Example.Number("text"));
    }

    [Fact]
    public void Fields_of_what_is_no_object_are_missing()
    {
        Assert.Null(default(JsonElement).Property("text"));
        Assert.Null(Example.Property("text")?.Property("text"));
        Assert.Empty(Example.Items("text"));
        Assert.Equal(2, Example.Items("items").Count());
        Assert.True(Example.IsTrue("yes"));
        Assert.False(Example.IsTrue("text"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("{")]
    public void Bytes_that_are_no_json_are_null(string bytes) =>
        Assert.Null(JsonReading.Read(System.Text.Encoding.UTF8.GetBytes(bytes)));
}
