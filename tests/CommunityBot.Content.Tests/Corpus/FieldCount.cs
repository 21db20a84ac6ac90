using System.Globalization;

namespace CommunityBot.Content.Tests.Corpus;

/// <summary>The counts of one field over all documents.</summary>
internal sealed class FieldCount
{
    private int right;
    private int tooMany;
    private int missing;
    private int rightlyNothing;

    /// <summary>False if neither the truth nor the reader has a value in any document.</summary>
    public bool Occurs => right + tooMany + missing > 0;

    /// <summary>The harmonic mean of precision and recall; 0 if nothing is right.</summary>
    public double F1 => Precision + Recall > 0 ? 2 * Precision * Recall / (Precision + Recall) : 0;

    private double Precision => right > 0 ? (double)right / (right + tooMany) : 0;

    private double Recall => right > 0 ? (double)right / (right + missing) : 0;

    /// <param name="hasValue">False if the document says nothing, and nothing was read.</param>
    public void Right(bool hasValue)
    {
        if (hasValue)
        {
            right++;
        }
        else
        {
            rightlyNothing++;
        }
    }

    public void Right(int values) => right += values;

    public void Wrong(int tooMany, int missing)
    {
        this.tooMany += tooMany;
        this.missing += missing;
    }

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{right,5}{tooMany,5}{missing,5}{rightlyNothing,5}  {Precision:0.00}  {Recall:0.00}  {F1:0.00}");
}
