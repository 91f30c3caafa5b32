using System.Text.Json.Serialization;
using Devx.Tui.Operations;

namespace Devx.Tui.Hosting.LearnedTimes;

/// <summary>What is kept of durations from one session to the next.</summary>
internal sealed record DurationsState(int Version, IReadOnlyList<LearnedDuration> Steps);

/// <summary>Reads and writes it.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true, RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(DurationsState))]
internal sealed partial class DurationsJson : JsonSerializerContext;
