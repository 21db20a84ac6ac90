namespace CommunityBot.Slack.Web;

/// <summary>
/// Classifies Slack's error codes and suggests remedies.
/// https://docs.slack.dev/reference/methods/chat.postMessage#errors
/// </summary>
internal static class SlackErrors
{
    public const string BotTokenSetting = "SLACK_BOT_TOKEN";

    public const string AppTokenSetting = "SLACK_APP_TOKEN";

    public const string ClientSetting = "SLACK_CLIENT_ID and SLACK_CLIENT_SECRET";

    /// <summary>The token is refused, so the platform is off until it is accepted again.</summary>
    public static bool IsTokenRefused(string code) => code is
        "not_authed" or "invalid_auth" or "account_inactive" or "token_revoked" or "token_expired" or
        "org_login_required" or "team_access_not_granted" or "user_removed_from_team" or "team_disabled" or
        "forbidden_team" or "app_not_installed" or "two_factor_setup_required";

    /// <summary>
    /// Refused because of the message itself or its recipient, or because it was deleted. Every other refusal can be
    /// lifted from outside: by an invitation, a scope, a setting, or Slack's own recovery.
    /// </summary>
    public static bool ConcernsMessage(string code) => IsThreadError(code) || code is
        "invalid_blocks" or "invalid_blocks_format" or "msg_too_long" or "msg_blocks_too_long" or "no_text" or
        "too_many_attachments" or "invalid_arguments" or "invalid_arg_name" or "invalid_array_arg" or
        "invalid_charset" or "invalid_form_data" or "invalid_post_type" or "missing_post_type" or "invalid_json" or
        "json_not_object" or "metadata_too_large" or "invalid_metadata_format" or "invalid_metadata_schema" or
        "cant_update_message" or "cant_delete_message" or "edit_window_closed" or "user_not_found" or
        "user_not_visible" or "user_disabled" or "cannot_dm_bot" or "messages_tab_disabled";

    /// <summary>The response is not Slack's, but a status with another body.</summary>
    public static bool IsFromElsewhere(string code) => code.StartsWith("http_", StringComparison.Ordinal);

    /// <summary>Permanent until an operator acts: every method would return the same error again.</summary>
    public static bool IsPermanent(string code) => code is
        "not_authed" or "invalid_auth" or "account_inactive" or "token_revoked" or "token_expired" or
        "no_permission" or "not_allowed_token_type" or "missing_scope" or "org_login_required" or
        "ekm_access_denied" or "access_denied" or "team_access_not_granted" or "user_removed_from_team" or
        "team_disabled" or "forbidden_team" or "app_not_installed" or "unknown_method" or "two_factor_setup_required";

    /// <summary>Errors after which, as Slack documents, the call may have been executed.</summary>
    public static bool IsAmbiguous(string code) => code is
        "fatal_error" or "internal_error" or "service_unavailable" or
        "duplicate_message_not_found" or "duplicate_channel_not_found";

    /// <summary>The parent message is deleted, or cannot be replied to.</summary>
    public static bool IsThreadError(string code) => code is
        "thread_not_found" or "message_not_found" or "cannot_reply_to_message" or "invalid_thread_ts" or
        "restricted_action_thread_locked" or "restricted_action_non_threadable_channel";

    /// <summary>Transient: certainly not executed, and worth a retry.</summary>
    public static bool IsTransient(string code) => code is
        "ratelimited" or "rate_limited" or "request_timeout" or "team_added_to_org" or "message_limit_exceeded";

    /// <param name="subject">The channel, or the setting that holds the token.</param>
    public static string Remedy(SlackError no, string subject) => no.Code switch
    {
        "not_in_channel" => $"Invite the bot to {subject}: type /invite @CommunityBot there.",
        "channel_not_found" =>
            $"Check that {subject} is the id of a channel of this workspace (it begins with C); " +
            "in a private channel, also invite the bot: /invite @CommunityBot.",
        "is_archived" => $"Unarchive {subject}, or set another channel in the settings.",
        "restricted_action" or "restricted_action_read_only_channel" or "restricted_action_non_threadable_channel" =>
            $"Allow the bot to post in {subject}, where an admin has restricted posting.",
        "missing_scope" when subject is AppTokenSetting =>
            "Create an app-level token with the scope connections:write under Basic Information, App-Level Tokens, " +
            "at https://api.slack.com/apps, and set SLACK_APP_TOKEN to it.",
        "missing_scope" =>
            $"Add the scope {no.Needed ?? "that Slack names"} under OAuth & Permissions at " +
            "https://api.slack.com/apps, and install the app again.",
        "not_allowed_token_type" =>
            "Check the tokens: SLACK_BOT_TOKEN begins with xoxb-, SLACK_APP_TOKEN with xapp-.",
        "invalid_auth" or "not_authed" or "token_revoked" or "token_expired" or "account_inactive" =>
            $"Check the token in {Setting(subject)}; if it is correct, install the app again at " +
            "https://api.slack.com/apps.",
        "invalid_blocks" or "invalid_blocks_format" or "msg_too_long" or "msg_blocks_too_long" =>
            $"Slack cannot show this message{(no.Details.Length > 0 ? $" ({no.Details})" : "")}; report it as a bug.",
        "message_not_found" or "cant_update_message" or "edit_window_closed" =>
            "The message was deleted or can no longer be edited; nothing needs to be done.",
        "unknown_method" or "http_404" => "Check slack.apiBaseUrl: it should end in /api.",
        "invalid_client_id" or "bad_client_secret" =>
            $"Check {ClientSetting} against Basic Information at https://api.slack.com/apps.",
        "invalid_code" or "code_already_used" => "The code is valid once, for ten minutes; start again.",
        "bad_redirect_uri" =>
            "Add the bot's public address with /slack/oauth to the app's Redirect URLs, as `manifest " +
            "slack` does.",
        var code when IsFromElsewhere(code) =>
            "The response is not Slack's: check the proxy or firewall between the bot and Slack, and slack.apiBaseUrl.",
        var code => $"Look up {code} at https://docs.slack.dev/reference/methods/chat.postMessage#errors.",
    };

    private static string Setting(string subject) => subject is AppTokenSetting ? AppTokenSetting : BotTokenSetting;
}
