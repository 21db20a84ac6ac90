namespace CommunityBot.Slack.Web;

/// <summary>
/// What Slack's error codes mean for us, and what a person does about them.
/// https://docs.slack.dev/reference/methods/chat.postMessage#errors
/// </summary>
internal static class SlackErrors
{
    public const string BotTokenSetting = "SLACK_BOT_TOKEN";

    public const string AppTokenSetting = "SLACK_APP_TOKEN";

    public const string ClientSetting = "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET";

    /// <summary>Asking again with the same settings would only be refused again, at any method.</summary>
    public static bool IsForAPerson(string code) => code is
        "not_authed" or "invalid_auth" or "account_inactive" or "token_revoked" or "token_expired" or
        "no_permission" or "not_allowed_token_type" or "missing_scope" or "org_login_required" or
        "ekm_access_denied" or "access_denied" or "team_access_not_granted" or "user_removed_from_team" or
        "team_disabled" or "forbidden_team" or "app_not_installed" or "unknown_method" or "two_factor_setup_required";

    /// <summary>Slack says of these that something may have been done all the same.</summary>
    public static bool IsAmbiguous(string code) => code is
        "fatal_error" or "internal_error" or "service_unavailable" or
        "duplicate_message_not_found" or "duplicate_channel_not_found";

    /// <summary>The message that was to be replied to is gone, or cannot be replied to.</summary>
    public static bool IsOfTheThread(string code) => code is
        "thread_not_found" or "message_not_found" or "cannot_reply_to_message" or "invalid_thread_ts" or
        "restricted_action_thread_locked" or "restricted_action_non_threadable_channel";

    /// <summary>Certainly not done, and worth another try by itself.</summary>
    public static bool Passes(string code) => code is
        "ratelimited" or "rate_limited" or "request_timeout" or "team_added_to_org" or "message_limit_exceeded";

    /// <param name="where">The channel, or the setting that holds the token.</param>
    public static string Remedy(SlackReply.Refused no, string where) => no.Code switch
    {
        "not_in_channel" => $"Invite the bot to {where}: type /invite @CommunityBot there.",
        "channel_not_found" =>
            $"Check that {where} is a channel's id (it begins with C) in this workspace; a private channel must also " +
            "invite the bot: /invite @CommunityBot.",
        "is_archived" => $"Unarchive {where}, or name another channel in the settings.",
        "restricted_action" or "restricted_action_read_only_channel" or "restricted_action_non_threadable_channel" =>
            $"Let the bot post in {where}: an administrator has restricted who may.",
        "missing_scope" when where is AppTokenSetting =>
            "Make an app-level token with the scope connections:write under Basic Information, App-Level Tokens, at " +
            "https://api.slack.com/apps, and set SLACK_APP_TOKEN to it.",
        "missing_scope" =>
            $"Add the scope {no.Needed ?? "that Slack names"} under OAuth & Permissions at https://api.slack.com/apps, " +
            "and install the app again.",
        "not_allowed_token_type" =>
            "Check the tokens: SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-.",
        "invalid_auth" or "not_authed" or "token_revoked" or "token_expired" or "account_inactive" =>
            $"Check the token in {Setting(where)}; if it is right, install the app again at https://api.slack.com/apps.",
        "invalid_blocks" or "invalid_blocks_format" or "msg_too_long" or "msg_blocks_too_long" =>
            $"Slack cannot show this message{(no.Details.Length > 0 ? $" ({no.Details})" : "")}; please report it.",
        "message_not_found" or "cant_update_message" or "edit_window_closed" =>
            "The message is gone or can no longer be edited; nothing needs to be done.",
        "unknown_method" or "http_404" => "Check slack.apiBaseUrl: it should end in /api.",
        "invalid_client_id" or "bad_client_secret" =>
            $"Check {ClientSetting} against Basic Information at https://api.slack.com/apps.",
        "invalid_code" or "code_already_used" => "The code is good for ten minutes, once; begin again.",
        "bad_redirect_uri" =>
            "Add the bot's public address with /slack/oauth to the app's Redirect URLs; slack.publicUrl and manifest " +
            "slack know it.",
        var code => $"Look up {code} at https://docs.slack.dev/reference/methods/chat.postMessage#errors.",
    };

    private static string Setting(string where) => where is AppTokenSetting ? AppTokenSetting : BotTokenSetting;
}
