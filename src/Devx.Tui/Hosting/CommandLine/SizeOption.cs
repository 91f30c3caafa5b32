using System.CommandLine;
using System.CommandLine.Parsing;
using Devx.Providers.Contracts;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary>An option whose value is an amount of memory or disk: <c>4G</c>, <c>512M</c>.</summary>
internal static class SizeOption
{
    private static readonly string[] Units = ["K", "M", "G", "T"];

    public static Option<ByteSize?> Create(string name, string description) => new(name)
    {
        Description = description,
        HelpName = "SIZE",
        CustomParser = result => Parse(name, result),
    };

    private static ByteSize? Parse(string name, ArgumentResult result)
    {
        string word = result.Tokens.Single().Value;
        if (Read(word) is { Bytes: > 0 } size)
        {
            return size;
        }

        result.AddError($"{name} is a number with its unit, M, G or T, such as 512M or 4G, not \"{word}\".");
        return null;
    }

    // GB would be 1000 MB to some and 1024 to others, and a bare number gigabytes here and megabytes there.
    private static ByteSize? Read(string word)
    {
        string text = word.EndsWith("iB", StringComparison.OrdinalIgnoreCase) ? word[..^2] : word;
        string? unit = Array.Find(Units, candidate => text.EndsWith(candidate, StringComparison.OrdinalIgnoreCase));
        return unit is null ? null : ByteSize.Parse(text[..^1] + unit);
    }
}
