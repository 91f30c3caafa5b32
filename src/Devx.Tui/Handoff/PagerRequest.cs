using Devx.Providers.Execution;

namespace Devx.Tui.Handoff;

/// <summary>Shows a file in <c>less</c>.</summary>
internal static class PagerRequest
{
    private const string Program = "less";

    /// <summary>What to say when there is no such program; null when there is.</summary>
    public static string? WhyNot(string? searchPath) =>
        ProgramSearch.Find(Program, searchPath) is null ? "less was not found on this computer" : null;

    /// <summary>Raw colours; from the end, where the view was. A filter of the user's shell (LESSOPEN) has nothing to do here.</summary>
    public static HandoffRequest Of(string title, string path)
    {
        var command = new CommandRequest(Program, "-R", "+G", path)
        {
            Environment = new Dictionary<string, string?> { ["LESSOPEN"] = null },
        };
        return new HandoffRequest(title, "q returns to devx-tui", command);
    }
}
