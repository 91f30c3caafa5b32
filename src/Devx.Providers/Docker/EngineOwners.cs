using Devx.Providers.Execution;

namespace Devx.Providers.Docker;

/// <summary>Tells whose an engine is, from the way that leads to it and from what it says of itself.</summary>
internal static class EngineOwners
{
    private static readonly string[] OtherPaths =
        ["/.orbstack/", "/.colima/", "/colima/", "/.lima/", "/podman/", "-api.sock", "/podman.sock"];

    /// <summary>What a context's name and path tell, before anybody is asked.</summary>
    public static EngineOwner Of(DockerContext context, HostPlatform platform)
    {
        if (context.Socket is not { } socket)
        {
            return EngineOwner.Remote;
        }

        string? lima = platform.Variable("LIMA_HOME");
        bool isOther = OtherPaths.Any(part => socket.Contains(part, StringComparison.Ordinal))
            || (lima is not null && socket.StartsWith(lima, StringComparison.Ordinal))
            || IsOtherName(context.Name);
        return isOther ? EngineOwner.OtherProvider
            : IsDesktop(context, socket) ? EngineOwner.Desktop
            : EngineOwner.ThisHost;
    }

    /// <summary>
    /// What the engine itself tells; it wins over the way that led there (a link takes <c>/var/run/docker.sock</c> anywhere).
    /// </summary>
    public static EngineOwner Of(DockerInfo info, DockerContext context, HostPlatform platform)
    {
        string name = info.Name ?? "";
        bool isOther = info.OperatingSystem == "OrbStack" || Contains(info.KernelVersion, "orbstack")
            || IsOtherName(name) || Contains(info.DockerRootDir, "/containers/storage");
        return isOther ? EngineOwner.OtherProvider
            : info.OperatingSystem == "Docker Desktop" || name == "docker-desktop" ? EngineOwner.Desktop
            : context.Socket is null ? EngineOwner.Remote
            : platform.System == HostSystem.Linux ? EngineOwner.ThisHost
            : EngineOwner.UnknownVm;
    }

    private static bool IsOtherName(string name) =>
        name is "orbstack" or "colima"
        || name.StartsWith("colima-", StringComparison.Ordinal) || name.StartsWith("lima-", StringComparison.Ordinal);

    private static bool IsDesktop(DockerContext context, string socket) =>
        context.Name is "desktop-linux" or "desktop-windows"
        || socket.EndsWith("/.docker/run/docker.sock", StringComparison.Ordinal) || Contains(socket, "/.docker/desktop/");

    private static bool Contains(string? text, string part) => text?.Contains(part, StringComparison.Ordinal) == true;
}
