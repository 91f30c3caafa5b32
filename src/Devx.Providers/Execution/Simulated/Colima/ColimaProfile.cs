namespace Devx.Providers.Execution.Simulated.Colima;

/// <summary>One colima profile and the names it has elsewhere.</summary>
/// <param name="Name">Its short name: <c>default</c>, <c>work</c>.</param>
internal sealed record ColimaProfile(string Name)
{
    private bool IsDefault => Name == "default";

    /// <summary>The name of its lima instance, and of its docker context.</summary>
    public string Instance => IsDefault ? "colima" : $"colima-{Name}";

    /// <summary>The name that messages use.</summary>
    public string DisplayName => IsDefault ? "colima" : $"colima [profile={Name}]";

    /// <summary>The profile that colima understands by a name: empty, default and colima are one, and so are x and colima-x.</summary>
    public static ColimaProfile Of(string name) => new(name switch
    {
        "" or "colima" => "default",
        _ when name.StartsWith("colima-", StringComparison.Ordinal) => name["colima-".Length..],
        _ => name,
    });
}
