using System.Text.Json.Serialization;
using Devx.Tui.Hosting.Listing;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>The whole answer to a command for scripts. What there is nothing to say of is left out.</summary>
internal sealed record AnswerJson(
    string Operation, string? Machine, int ExitCode, IReadOnlyList<CommandJson> Commands, IReadOnlyList<string>? Notes,
    ResultJson? Result, ProblemJson? Problem, IReadOnlyList<ProblemJson>? FurtherProblems);

/// <summary>One command that was run, or would be.</summary>
internal sealed record CommandJson(string Command, int? ExitCode, double? Seconds, string? Problem);

/// <summary>What was done.</summary>
/// <param name="Outcome"><c>done</c>, <c>planned</c> or <c>notNeeded</c>.</param>
/// <param name="Machine">The machine that was looked at.</param>
/// <param name="Output">What a program printed.</param>
/// <param name="Errors">What it complained about, where that was kept apart.</param>
internal sealed record ResultJson(string Outcome, MachineJson? Machine, string? Output, string? Errors);

/// <summary>Why it was not done.</summary>
internal sealed record ProblemJson(string Kind, string Message, string? Remedy, string? Command, int? ExitCode, string? Output);

/// <summary>Writes it; every character that is not ASCII is escaped, so that names cannot harm a terminal.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, WriteIndented = true,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AnswerJson))]
internal sealed partial class ScriptJson : JsonSerializerContext;
