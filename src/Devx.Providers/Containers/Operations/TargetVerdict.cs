using Devx.Providers.Contracts;

namespace Devx.Providers.Containers.Operations;

/// <summary>Whether something is done to one of several targets.</summary>
/// <param name="Note">Why nothing is done, where nothing needs to be.</param>
/// <param name="Refusal">Why it cannot be done.</param>
internal readonly record struct TargetVerdict(string? Note = null, ProviderException? Refusal = null)
{
    /// <summary>It is done.</summary>
    public static TargetVerdict Go => default;

    /// <summary>True when it is done.</summary>
    public bool IsGo => Note is null && Refusal is null;

    /// <summary>Nothing needs to be done.</summary>
    public static TargetVerdict Nothing(string note) => new(note);

    /// <summary>It cannot be done in this state.</summary>
    public static TargetVerdict Wrong(string message, string remedy) => new(null, EngineRefusal.Wrong(message, remedy));

    /// <summary>
    /// The notes of the targets that are left out. When nothing is left that could be done, the first refusal is thrown instead.
    /// </summary>
    public static IReadOnlyList<string> Notes(IReadOnlyList<TargetVerdict> verdicts)
    {
        if (!verdicts.Any(verdict => verdict.IsGo) && verdicts.Select(verdict => verdict.Refusal).OfType<ProviderException>().ToList()
            is [var first, .. var others])
        {
            throw others.Count == 0 ? first : new ProviderException(
                first.Failure, string.Join(' ', [first.Message, .. others.Select(other => other.Message)]), first.Remedy);
        }

        return [.. verdicts.Where(verdict => !verdict.IsGo).Select(verdict => verdict.Note ?? Left(verdict.Refusal))];
    }

    private static string Left(ProviderException? refusal) =>
        refusal?.Remedy is { } remedy ? $"Left out: {refusal.Message} {remedy}" : $"Left out: {refusal?.Message}";
}
