using System.Text.Json;
using System.Text.Json.Serialization;

namespace Devx.Providers.Containers;

/// <summary>One line of <c>nerdctl ps</c>; only what we use.</summary>
internal sealed record NerdctlPsLine
{
    /// <summary>The full id; empty for a container that vanished while it was listed.</summary>
    public string? ID { get; init; }

    /// <summary>The name, or <c>k8s://namespace/pod/container</c>.</summary>
    public string? Names { get; init; }

    /// <summary>The image.</summary>
    public string? Image { get; init; }

    /// <summary>Up, Created, Exited (0) 3 minutes ago, …</summary>
    public string? Status { get; init; }

    /// <summary>As docker prints them.</summary>
    public string? Ports { get; init; }

    /// <summary>RFC 3339.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The command in quotes.</summary>
    public string? Command { get; init; }

    /// <summary>Text <c>k=v,k=v</c> since 2.0, an object in 1.7.</summary>
    public JsonElement Labels { get; init; }
}

/// <summary>One line of <c>nerdctl volume ls</c>.</summary>
internal sealed record NerdctlVolumeLine
{
    /// <summary>The volume.</summary>
    public string? Name { get; init; }
}

/// <summary>One line of <c>nerdctl images</c>.</summary>
internal sealed record NerdctlImageLine
{
    /// <summary>The digest, the same for all platforms of an image.</summary>
    public string? ID { get; init; }
}

/// <summary>One line of <c>nerdctl stats</c>; every value is text, <c>--</c> when there is none.</summary>
internal sealed record NerdctlStatsLine
{
    /// <summary>The full id.</summary>
    public string? ID { get; init; }

    /// <summary>For example <c>0.15%</c>.</summary>
    public string? CPUPerc { get; init; }

    /// <summary>For example <c>12.5MiB / 3.82GiB</c>.</summary>
    public string? MemUsage { get; init; }

    /// <summary>Received and sent: <c>1.2kB / 0B</c>.</summary>
    public string? NetIO { get; init; }

    /// <summary>Read and written.</summary>
    public string? BlockIO { get; init; }

    /// <summary>Processes and threads.</summary>
    public string? PIDs { get; init; }
}

/// <summary>One line of <c>nerdctl events</c>, which are those of containerd.</summary>
internal sealed record NerdctlEventLine
{
    /// <summary>The container, for events that name it so.</summary>
    public string? ID { get; init; }

    /// <summary>Events of all namespaces arrive.</summary>
    public string? Namespace { get; init; }

    /// <summary>For example <c>/tasks/start</c>.</summary>
    public string? Topic { get; init; }

    /// <summary>The event itself: JSON in a text.</summary>
    public string? Event { get; init; }
}

/// <summary>The event inside an event.</summary>
internal sealed record NerdctlEventBody
{
    /// <summary>The container of a task event.</summary>
    [JsonPropertyName("container_id")]
    public string? ContainerId { get; init; }

    /// <summary>The container of a container event; the process of a task event.</summary>
    public string? Id { get; init; }

    /// <summary>The code a process ended with.</summary>
    [JsonPropertyName("exit_status")]
    public int? ExitStatus { get; init; }

    /// <summary>The image of an image event.</summary>
    public string? Name { get; init; }
}

/// <summary>The wire shapes of nerdctl.</summary>
[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowReadingFromString, PropertyNameCaseInsensitive = true)]
[JsonSerializable(typeof(NerdctlPsLine))]
[JsonSerializable(typeof(NerdctlVolumeLine))]
[JsonSerializable(typeof(NerdctlImageLine))]
[JsonSerializable(typeof(NerdctlStatsLine))]
[JsonSerializable(typeof(NerdctlEventLine))]
[JsonSerializable(typeof(NerdctlEventBody))]
internal sealed partial class NerdctlJson : JsonSerializerContext;
