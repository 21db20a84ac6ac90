namespace CommunityBot.Content;

/// <summary>The order of day and month in dates such as "03/04/2031".</summary>
public enum DateOrder
{
    /// <summary>3 April.</summary>
    DayFirst,

    /// <summary>March 4.</summary>
    MonthFirst,
}

/// <summary>What the numeric dates of a document say about their order.</summary>
[Flags]
public enum NumericDates
{
    None = 0,

    /// <summary>A date such as "25/04/2031", whose day can only be the first number.</summary>
    DayFirst = 1,

    /// <summary>A date such as "04/25/2031".</summary>
    MonthFirst = 2,

    /// <summary>A date such as "03/04/2031".</summary>
    Ambiguous = 4,
}
