using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.Core.Platforms;

namespace CommunityBot.WebConsole;

/// <summary>Registers the local web chat: the platform and its page.</summary>
internal static class WebConsoleServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddWebConsole(BotSettings settings, Tokens tokens) => services
            .AddSingleton(new ChatAuthorization(settings.WebUrl.IsLoopback ? null : tokens.Web))
            .AddSingleton<ChatEventStream>()
            .AddSingleton<ChatStateReader>()
            .AddSingleton<PreviewPage>()
            .AddSingleton<ChatEndpoints>()
            .AddSingleton<IChatPlatform, LocalChatPlatform>();
    }

    extension(WebApplication app)
    {
        public WebApplication UseWebConsole()
        {
            var authorization = app.Services.GetRequiredService<ChatAuthorization>();
            app.Use(next => call => authorization.InvokeAsync(call, next));
            app.UseRouting();
            app.MapGet("/healthz", Health.AnswerAsync);
            app.MapGet("/preview", app.Services.GetRequiredService<PreviewPage>().SendAsync);
            app.Services.GetRequiredService<ChatEndpoints>().Map(app);
            return app;
        }
    }
}
