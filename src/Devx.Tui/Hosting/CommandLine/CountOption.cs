using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary>An option whose value is a number of things, 1 or more.</summary>
internal static class CountOption
{
    public static Option<int?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "N",
        CustomParser = result => Parse(name, result),
    };

    private static int? Parse(string name, ArgumentResult result)
    {
        string word = result.Tokens.Single().Value;
        if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0)
        {
            return count;
        }

        result.AddError($"{name} is a number from 1, not \"{word}\".");
        return null;
    }
}
