using System.Globalization;

using CommunityBot.CrashHost;

// CrashHost SETTINGS NOW STEP NTH [NUMBER TALKS]: posts what is due as the bot does, after an organiser has published
// the revision NUMBER of the recap with the lines TALKS, and kills itself at the NTH time STEP is reached.
return await CrashRun.RunAsync(
    args[0], args[1], new CrashPoint(args[2], int.Parse(args[3], CultureInfo.InvariantCulture)),
    args is [_, _, _, _, var number, var talks] ? (int.Parse(number, CultureInfo.InvariantCulture), talks) : null);
