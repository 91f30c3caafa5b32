namespace Devx.Providers.Execution.Local;

/// <summary>The variables that are set for every program we read from.</summary>
internal static class ChildEnvironment
{
    /// <summary>Changes to our own variables; null removes one. What the request says wins.</summary>
    /// <param name="request">The request.</param>
    /// <param name="program">Full path of its program.</param>
    /// <param name="path">Our own PATH.</param>
    public static Dictionary<string, string?> For(CommandRequest request, string program, string? path)
    {
        var variables = new Dictionary<string, string?>
        {
            ["NO_COLOR"] = "1",
            ["LC_ALL"] = "C.UTF-8",

            // The docker CLI runs ssh for ssh:// engines: it may ask with a window if the user has one set up, never on our terminal.
            ["SSH_ASKPASS_REQUIRE"] = "force",
            ["PATH"] = WithFolderOf(program, path),

            // perl of OwnSession complains about locales that macOS does not have.
            ["PERL_BADLANG"] = "0",
        };
        foreach ((string name, string? value) in request.Environment)
        {
            variables[name] = value;
        }

        return variables;
    }

    // colima looks for limactl and docker in PATH; started from a desktop, PATH may miss the very folder colima was found in.
    private static string? WithFolderOf(string program, string? path)
    {
        string? folder = Path.GetDirectoryName(program);
        bool isKnown = folder is null || (path ?? "").Split(':').Contains(folder);
        return isKnown ? path : $"{path}:{folder}".TrimStart(':');
    }
}
