using Devx.Providers.Contracts;

namespace Devx.Providers.Containers;

/// <summary>Reads a line of <c>nerdctl events --format json</c>: events of containerd, not docker's.</summary>
internal static class NerdctlEventParser
{
    private const string OurNamespace = "default";

    /// <summary>The event; null for one that changes nothing on a list of ours.</summary>
    /// <exception cref="ProviderException">The line is cut.</exception>
    public static ProviderEvent? Parse(string line)
    {
        if (NerdctlLines.ParseLine(line, NerdctlJson.Default.NerdctlEventLine) is not { Namespace: OurNamespace } read)
        {
            return null;
        }

        NerdctlEventBody body = NerdctlLines.ParseLine(read.Event ?? "", NerdctlJson.Default.NerdctlEventBody) ?? new NerdctlEventBody();
        return (read.Topic ?? "").Split('/') is ["", string subject, string action] ? Event(subject, action, read.ID, body) : null;
    }

    private static ProviderEvent? Event(string subject, string action, string? id, NerdctlEventBody body) => subject switch
    {
        "containers" => new ProviderEvent(EventSubject.Container, Known(body.Id) ?? Known(id), action),
        "tasks" when !IsOfExec(action, body) =>
            new ProviderEvent(EventSubject.Container, Known(body.ContainerId) ?? Known(id), action, null, body.ExitStatus),
        "images" => new ProviderEvent(EventSubject.Image, Known(body.Name), action),
        _ => null,
    };

    // A program run in a container starts and exits with the same topics, under an id of its own.
    private static bool IsOfExec(string action, NerdctlEventBody body) =>
        action.StartsWith("exec", StringComparison.Ordinal)
        || (action is "exit" && body is { Id: { Length: > 0 } process, ContainerId: { Length: > 0 } container } && process != container);

    private static string? Known(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
