namespace Devx.Providers.Colima;

/// <summary>A profile: what colima calls a machine.</summary>
/// <param name="Name">The short name, "default" for the one without a name.</param>
internal readonly record struct ColimaProfile(string Name)
{
    private const string DefaultName = "default";
    private const string DefaultInstance = "colima";
    private const string Prefix = DefaultInstance + "-";

    /// <summary>The VM's name in lima; docker's context has the same.</summary>
    public string Instance => Name == DefaultName ? DefaultInstance : Prefix + Name;

    /// <summary>
    /// The profile of a name as a person may give it: <c>colima</c> and nothing are "default", <c>colima-x</c> is <c>x</c>.
    /// </summary>
    public static ColimaProfile Of(string? name) => name switch
    {
        null or "" or DefaultInstance => new ColimaProfile(DefaultName),
        _ when name.StartsWith(Prefix, StringComparison.Ordinal) => new ColimaProfile(name[Prefix.Length..]),
        _ => new ColimaProfile(name),
    };

    /// <summary>The profile of a VM; null when the VM is not colima's.</summary>
    public static ColimaProfile? OfInstance(string? instance) =>
        instance == DefaultInstance || (instance?.StartsWith(Prefix, StringComparison.Ordinal) ?? false) ? Of(instance) : null;
}
