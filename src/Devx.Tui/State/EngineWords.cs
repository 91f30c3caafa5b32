using Devx.Providers.Containers.Operations;

namespace Devx.Tui.State;

/// <summary>What is asked of engines, in words.</summary>
internal static class EngineWords
{
    /// <summary>The verb alone: <c>remove</c>.</summary>
    public static string Verb(EngineVerb verb) => verb switch
    {
        EngineVerb.Start => "start",
        EngineVerb.Stop => "stop",
        EngineVerb.Restart => "restart",
        EngineVerb.Pause => "pause",
        EngineVerb.Resume => "resume",
        EngineVerb.Kill => "kill",
        EngineVerb.Rename => "rename",
        EngineVerb.Limit => "limit",
        EngineVerb.Remove or EngineVerb.RemoveImage or EngineVerb.RemoveVolume or EngineVerb.RemoveNetwork => "remove",
        EngineVerb.Run => "run",
        EngineVerb.Checkpoint => "checkpoint",
        EngineVerb.Restore => "restore",
        EngineVerb.Pull => "pull",
        EngineVerb.Tag => "tag",
        EngineVerb.CreateVolume or EngineVerb.CreateNetwork => "create",
        EngineVerb.Prune => "prune",
    };

    /// <summary>The verb and, where it is not a container, what it is done to: <c>remove image</c>.</summary>
    public static string Title(EngineVerb verb) => verb switch
    {
        EngineVerb.RemoveImage or EngineVerb.RemoveVolume or EngineVerb.RemoveNetwork or EngineVerb.CreateVolume
            or EngineVerb.CreateNetwork => $"{Verb(verb)} {Noun(verb)}",
        EngineVerb.Start or EngineVerb.Stop or EngineVerb.Restart or EngineVerb.Pause or EngineVerb.Resume or EngineVerb.Kill
            or EngineVerb.Rename or EngineVerb.Limit or EngineVerb.Remove or EngineVerb.Run or EngineVerb.Checkpoint or EngineVerb.Restore
            or EngineVerb.Pull or EngineVerb.Tag or EngineVerb.Prune => Verb(verb),
    };

    /// <summary>What has been done to those that are done with: <c>stopped</c>.</summary>
    public static string Past(EngineVerb verb) => verb switch
    {
        EngineVerb.Start => "started",
        EngineVerb.Stop => "stopped",
        EngineVerb.Restart => "restarted",
        EngineVerb.Pause => "paused",
        EngineVerb.Resume => "resumed",
        EngineVerb.Kill => "killed",
        EngineVerb.Rename => "renamed",
        EngineVerb.Limit => "limited",
        EngineVerb.Remove or EngineVerb.RemoveImage or EngineVerb.RemoveVolume or EngineVerb.RemoveNetwork => "removed",
        EngineVerb.Run => "begun",
        EngineVerb.Checkpoint => "checkpointed",
        EngineVerb.Restore => "restored",
        EngineVerb.Pull => "pulled",
        EngineVerb.Tag => "tagged",
        EngineVerb.CreateVolume or EngineVerb.CreateNetwork => "created",
        EngineVerb.Prune => "pruned",
    };

    /// <summary>What it is done to: <c>container</c>.</summary>
    public static string Noun(EngineVerb verb) => verb switch
    {
        EngineVerb.Start or EngineVerb.Stop or EngineVerb.Restart or EngineVerb.Pause or EngineVerb.Resume or EngineVerb.Kill
            or EngineVerb.Rename or EngineVerb.Limit or EngineVerb.Remove or EngineVerb.Run or EngineVerb.Checkpoint
            or EngineVerb.Restore => "container",
        EngineVerb.Pull or EngineVerb.Tag or EngineVerb.RemoveImage => "image",
        EngineVerb.CreateVolume or EngineVerb.RemoveVolume => "volume",
        EngineVerb.CreateNetwork or EngineVerb.RemoveNetwork => "network",
        EngineVerb.Prune => "engine",
    };
}
