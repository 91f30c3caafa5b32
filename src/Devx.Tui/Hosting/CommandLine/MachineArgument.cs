using System.CommandLine;
using System.CommandLine.Parsing;
using Devx.Providers.Contracts;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary>An argument that names a machine.</summary>
internal static class MachineArgument
{
    /// <summary>How a machine is written.</summary>
    public const string Form = "PROVIDER/NAME";

    public static Argument<MachineId> Create() => new(Form)
    {
        Description = "The machine, for example lima/dev",
        CustomParser = Parse,
    };

    /// <summary>Says that a word names no machine.</summary>
    public static string Problem(string word) => $"A machine is written {Form}, for example lima/dev, not \"{word}\".";

    private static MachineId Parse(ArgumentResult result)
    {
        string word = result.Tokens.Single().Value;
        if (MachineId.Parse(word) is { } machine)
        {
            return machine;
        }

        result.AddError(Problem(word));
        return default;
    }
}
