using CommunityBot.Core.Photos;
using CommunityBot.Testing;

namespace CommunityBot.Core.Tests.Photos;

/// <summary>Tests that only whole pictures are accepted, and nothing but the picture is kept.</summary>
public sealed class CleanPictureTests
{
    public static TheoryData<string> Types => ["image/jpeg", "image/png", "image/gif", "image/webp"];

    [Theory]
    [MemberData(nameof(Types))]
    public void What_is_beside_the_picture_is_removed(string type)
    {
        var bytes = PictureOf(type);
        Assert.True(Pictures.HasSecret(bytes));

        var clean = CleanPicture.Of(bytes)!;

        Assert.Equal(type, clean.MediaType);
        Assert.False(Pictures.HasSecret(clean.Bytes));
        Assert.Equal(clean.Bytes, CleanPicture.Of(clean.Bytes)!.Bytes);
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void A_part_of_a_picture_is_refused(string type)
    {
        var whole = CleanPicture.Of(PictureOf(type))!.Bytes;
        for (var length = 0; length < whole.Length; length++)
        {
            Assert.Null(CleanPicture.Of(whole.AsSpan(0, length)));
        }
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Changed_bytes_never_throw(string type)
    {
        var bytes = PictureOf(type);
        for (var at = 0; at < bytes.Length; at++)
        {
            foreach (var value in new byte[] { 0x00, 0x7F, 0xFF })
            {
                var changed = bytes.ToArray();
                changed[at] = value;
                CleanPicture.Of(changed);
            }
        }
    }

    [Theory]
    [InlineData(1, false)]
    [InlineData(6, true)]
    [InlineData(9, false)]
    public void A_turned_photo_stays_turned(int orientation, bool isKept)
    {
        var clean = CleanPicture.Of(Pictures.Jpeg(orientation: (ushort)orientation))!;

        Assert.Equal(isKept, clean.Bytes.AsSpan().IndexOf("Exif"u8) > 0);
        Assert.False(Pictures.HasSecret(clean.Bytes));
        Assert.Equal(clean.Bytes, CleanPicture.Of(clean.Bytes)!.Bytes);
    }

    [Theory]
    [InlineData("<svg xmlns=\"http://www.w3.org/2000/svg\"/>")]
    [InlineData("<html></html>")]
    [InlineData("BM")]
    [InlineData("")]
    public void Other_files_are_refused(string text) =>
        Assert.Null(CleanPicture.Of(System.Text.Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void A_picture_over_the_limit_is_refused() =>
        Assert.Null(CleanPicture.Of([.. Pictures.Png, .. new byte[CleanPicture.MaxBytes]]));

    private static byte[] PictureOf(string type) => type switch
    {
        "image/jpeg" => Pictures.Jpeg(),
        "image/png" => Pictures.Png,
        "image/gif" => Pictures.Gif,
        _ => Pictures.WebP,
    };
}
