using Devx.Providers.Containers.Catalog;

namespace Devx.Tui.Presentation.Details;

/// <summary>The instruction of a build that made a layer, without the shell that the builder put around it.</summary>
internal static class LayerInstruction
{
    /// <summary>How the classic builder marks an instruction that runs nothing.</summary>
    private const string NoOperation = "#(nop)";

    private const string BuildKit = "# buildkit";

    private static readonly string[] Shells = ["/bin/sh -c ", "/bin/bash -c ", "/bin/ash -c "];

    public static string Of(ImageLayer layer)
    {
        string text = layer.CreatedBy.Trim();
        foreach (string shell in Shells)
        {
            if (text.StartsWith(shell, StringComparison.Ordinal))
            {
                string rest = text[shell.Length..].TrimStart();
                text = rest.StartsWith(NoOperation, StringComparison.Ordinal) ? rest[NoOperation.Length..].TrimStart() : $"RUN {rest}";
            }
            else if (text.StartsWith("RUN " + shell, StringComparison.Ordinal))
            {
                text = "RUN " + text[(4 + shell.Length)..].TrimStart();
            }
        }

        text = text.EndsWith(BuildKit, StringComparison.Ordinal) ? text[..^BuildKit.Length].TrimEnd() : text;
        return text.Length > 0 ? text : layer.Comment;
    }
}
