using CommunityBot.Composition;
using CommunityBot.Composition.Settings;
using CommunityBot.Health;
using CommunityBot.PublicPages;

namespace CommunityBot.WebConsole;

/// <summary>Registers the web server of the local chat; its platform is <see cref="LocalChatModule"/>.</summary>
internal static class WebConsoleServices
{
    extension(IServiceCollection services)
    {
        public IServiceCollection AddWebConsole(BotSettings settings, Tokens tokens) => services
            .AddSingleton(new ChatAuthorization(settings.IsReachable ? tokens.Web : null))
            .AddRequestLimits()
            .AddPublicPages()
            .AddSingleton<BrokenRequests>()
            .AddSingleton<PreviewPage>()
            .AddSingleton<ProblemsPage>()
            .AddSingleton<TimelineReader>()
            .AddSingleton<PlanPage>();
    }

    extension(WebApplication app)
    {
        public WebApplication UseWebConsole()
        {
            var authorization = app.Services.GetRequiredService<ChatAuthorization>();
            var broken = app.Services.GetRequiredService<BrokenRequests>();
            app.Use(next => call => ChatAuthorization.ProtectAsync(call, next));
            app.Use(next => call => broken.InvokeAsync(call, next));
            app.UseRateLimiter();
            app.UsePublicPages();
            app.Use(next => call => authorization.InvokeAsync(call, next));
            app.UseRouting();
            app.MapHealth();
            app.MapGet(PreviewPage.Address, app.Services.GetRequiredService<PreviewPage>().SendAsync);
            app.MapGet(ProblemsPage.Address, app.Services.GetRequiredService<ProblemsPage>().SendAsync);
            app.MapGet(PlanPage.Address, app.Services.GetRequiredService<PlanPage>().SendAsync);
            return app;
        }
    }
}
