using System.Text.Json.Serialization;

namespace Devx.Providers.Colima;

/// <summary>The wire shapes of colima.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, NumberHandling = JsonNumberHandling.AllowReadingFromString)]
[JsonSerializable(typeof(ColimaEntry))]
internal sealed partial class ColimaJson : JsonSerializerContext;
