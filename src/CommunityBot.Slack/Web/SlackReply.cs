global using SlackReply = CommunityBot.Wire.ApiReply<CommunityBot.Slack.Web.SlackError>;
