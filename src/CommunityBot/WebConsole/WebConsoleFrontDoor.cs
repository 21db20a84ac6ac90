using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.Core.Platforms;

namespace CommunityBot.WebConsole;

/// <summary>The local web chat: a platform, and the page on which it is read.</summary>
internal static class WebConsoleFrontDoor
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddWebConsole(BotSettings settings, Tokens tokens) => services
            .AddSingleton(new ChatGate(settings.WebUrl.IsLoopback ? null : tokens.Web))
            .AddSingleton<ChatFeed>()
            .AddSingleton<ChatScene>()
            .AddSingleton<PreviewPage>()
            .AddSingleton<ChatEndpoints>()
            .AddSingleton<IChatPlatform, LocalChatPlatform>();
    }

    extension(WebApplication app)
    {
        public WebApplication UseWebConsole()
        {
            var gate = app.Services.GetRequiredService<ChatGate>();
            app.Use(next => call => gate.PassAsync(call, next));
            app.UseRouting();
            app.MapGet("/healthz", Health.AnswerAsync);
            app.MapGet("/preview", app.Services.GetRequiredService<PreviewPage>().SendAsync);
            app.Services.GetRequiredService<ChatEndpoints>().Map(app);
            return app;
        }
    }
}
