using System.Globalization;

namespace Devx.Providers.Contracts;

/// <summary>The first two numbers of a program's version, which is all that features depend on.</summary>
/// <param name="Major">The first number.</param>
/// <param name="Minor">The second number, 0 when there is none.</param>
internal readonly record struct ProgramVersion(int Major, int Minor) : IComparable<ProgramVersion>
{
    /// <summary>Reads <c>2.2.0-rc.0</c>, <c>v0.10.3</c>, <c>2.2.0-153-g183a60d7</c>; null for all else (<c>HEAD-183a60d</c>).</summary>
    public static ProgramVersion? Parse(string? text)
    {
        string[] parts = (text ?? "").TrimStart('v').Split('.', '-', '+');
        if (!int.TryParse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture, out int major))
        {
            return null;
        }

        return parts.Length > 1 && int.TryParse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture, out int minor)
            ? new ProgramVersion(major, minor)
            : new ProgramVersion(major, 0);
    }

    /// <inheritdoc/>
    public int CompareTo(ProgramVersion other) =>
        Major != other.Major ? Major.CompareTo(other.Major) : Minor.CompareTo(other.Minor);

    /// <summary>True when this is that version or a later one.</summary>
    public bool IsAtLeast(int major, int minor) => CompareTo(new ProgramVersion(major, minor)) >= 0;
}
