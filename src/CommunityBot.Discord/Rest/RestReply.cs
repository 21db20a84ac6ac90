global using RestReply = CommunityBot.Wire.ApiReply<CommunityBot.Discord.Rest.DiscordError>;
