using System.Text.Json.Serialization;

namespace Devx.Providers.Limactl;

/// <summary>The wire shapes of limactl.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(LimactlInstance))]
[JsonSerializable(typeof(LimactlInfo))]
[JsonSerializable(typeof(LimactlEventLine))]
[JsonSerializable(typeof(LimactlHostAgentEvent))]
internal sealed partial class LimactlJson : JsonSerializerContext;
