using CommunityBot.Core.Organising;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;

namespace CommunityBot.Core.Commands;

/// <summary>Loads the stored data that a command declares in its spec, and no other.</summary>
public sealed class CommandData(IReminders reminders, RecapHistory recapHistory, OverviewBuilder overviews)
{
    public async Task<CommandRequest> LoadAsync(
        CommandNeeds needs, CommandRequest request, CancellationToken cancellation)
    {
        var community = request.Community;
        if (needs.HasFlag(CommandNeeds.Reminders))
        {
            var all = await reminders.ReadAsync(community.Id, cancellation);
            request = request with { Reminders = [.. all.Where(reminder => reminder.Person == request.Caller)] };
        }

        if (needs.HasFlag(CommandNeeds.Takeaways))
        {
            request = request with
            {
                Takeaways = await recapHistory.Takeaways.ReadAsync(community.Id, cancellation),
                Recaps = await recapHistory.PostedAsync(community.Id, cancellation),
            };
        }

        if (needs.HasFlag(CommandNeeds.Recaps) && request.IsForOrganiser)
        {
            request = request with
            {
                Revisions = await recapHistory.Recaps.ReadAsync(community.Id, cancellation),
                Drafts = await recapHistory.Recaps.ReadDraftsAsync(community.Id, request.Caller, cancellation),
            };
        }

        if (needs.HasFlag(CommandNeeds.Photos) && request.IsForOrganiser)
        {
            request = request with { Photos = await recapHistory.Photos.ReadAsync(community.Id, cancellation) };
        }

        if (needs.HasFlag(CommandNeeds.Overview))
        {
            request = request with { Overview = await overviews.BuildAsync(request.Community, cancellation) };
        }

        return request;
    }
}
