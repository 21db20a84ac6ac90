using CommunityBot.CrashHost;

// CrashHost SETTINGS NOW STEP NTH: posts what is due as the bot does, and kills itself at the NTH time STEP is reached.
return await CrashRun.RunAsync(
    args[0], args[1], new CrashPoint(args[2], int.Parse(args[3], System.Globalization.CultureInfo.InvariantCulture)));
