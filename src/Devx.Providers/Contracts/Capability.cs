namespace Devx.Providers.Contracts;

/// <summary>Whether something can be done here, and in what way.</summary>
/// <param name="IsPossible">True when it can be done.</param>
/// <param name="Reason">
/// When it cannot: why, and what the user can do instead. When it can: how it is really done where that is not what the word says
/// ("sleep" as a stop). Null when there is nothing to say.
/// </param>
public readonly record struct Capability(bool IsPossible, string? Reason = null)
{
    /// <summary>It can be done, and does what its name says.</summary>
    public static Capability Yes => new(true);

    /// <summary>It can be done, in a way that the user should know.</summary>
    public static Capability YesBut(string how) => new(true, how);

    /// <summary>It cannot be done; the reason says what to do instead.</summary>
    public static Capability No(string reason) => new(false, reason);
}
