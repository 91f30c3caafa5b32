using System.Text.Json;
using Devx.Tui.State;

namespace Devx.Tui.Hosting.Settings;

/// <summary>
/// Reads which actions ask: <c>"confirm": { "stop": "always" }</c>. A slip here would run what should have asked, so none is let pass.
/// </summary>
internal static class ConfirmSetting
{
    private const string Values =
        "containers (when containers run in the machine, or the container has published ports), always or never";

    /// <summary>The rules; those that are not set are the usual ones.</summary>
    /// <param name="setting">The value of <c>confirm</c>; null when it is not set.</param>
    /// <param name="path">The file it is in, to name it.</param>
    /// <exception cref="WrongUseException">It cannot be understood.</exception>
    public static ConfirmRules Rules(JsonElement? setting, string path)
    {
        if (setting is not { } value)
        {
            return new ConfirmRules();
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(path, $"\"confirm\" is {value.GetRawText()}, but it names actions, such as {{ \"stop\": \"always\" }}");
        }

        return value.EnumerateObject().Aggregate(new ConfirmRules(), (rules, action) => With(rules, action, path));
    }

    private static ConfirmRules With(ConfirmRules rules, JsonProperty action, string path) => action.Name switch
    {
        "stop" => rules with { Stop = When(action, path) },
        "restart" => rules with { Restart = When(action, path) },
        "sleep" => rules with { Sleep = When(action, path) },
        "remove" => throw Wrong(path, "\"confirm\" has \"remove\", but removing always asks and wants the name typed"),
        _ => throw Wrong(path, $"\"confirm\" has \"{action.Name}\", but only stop, restart and sleep can be set"),
    };

    private static ConfirmWhen When(JsonProperty action, string path) =>
        (action.Value.ValueKind == JsonValueKind.String ? action.Value.GetString() : null) switch
        {
            "containers" => ConfirmWhen.Containers,
            "always" => ConfirmWhen.Always,
            "never" => ConfirmWhen.Never,
            _ => throw Wrong(path, $"\"{action.Name}\" in \"confirm\" is {action.Value.GetRawText()}, but it can be {Values}"),
        };

    private static WrongUseException Wrong(string path, string problem) => new($"The settings file {path}: {problem}.");
}
