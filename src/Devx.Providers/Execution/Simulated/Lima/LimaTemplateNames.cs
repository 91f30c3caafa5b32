namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>The templates that lima 2.2 brings along.</summary>
internal static class LimaTemplateNames
{
    /// <summary>Their names, in the order in which lima lists them.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        "almalinux", "almalinux-10", "almalinux-8", "almalinux-9", "alpine", "alpine-3.21", "alpine-3.22", "alpine-3.23", "alpine-iso",
        "apptainer", "apptainer-rootful", "archlinux", "buildkit", "centos-stream", "centos-stream-10", "centos-stream-9", "debian",
        "debian-11", "debian-12", "debian-13", "default", "docker", "docker-rootful", "experimental/almalinux-kitten",
        "experimental/almalinux-kitten-10", "experimental/alsa", "experimental/debian-sid", "experimental/fedora-rawhide",
        "experimental/freebsd-16", "experimental/freebsd-current", "experimental/gentoo", "experimental/opensuse-tumbleweed",
        "experimental/rke2", "experimental/u7s", "experimental/ubuntu-26.10", "experimental/ubuntu-next", "experimental/vnc",
        "experimental/wsl2", "faasd", "fedora", "fedora-41", "fedora-42", "fedora-43", "fedora-44", "freebsd", "freebsd-15",
        "homebrew-linux", "homebrew-macos", "k0s", "k3s", "k8s", "linuxbrew", "macos", "macos-15", "macos-26", "opensuse",
        "opensuse-leap", "opensuse-leap-15", "opensuse-leap-16", "oraclelinux", "oraclelinux-10", "oraclelinux-8", "oraclelinux-9",
        "podman", "podman-rootful", "rocky", "rocky-10", "rocky-8", "rocky-9", "ubuntu", "ubuntu-20.04", "ubuntu-22.04", "ubuntu-24.04",
        "ubuntu-24.10", "ubuntu-25.04", "ubuntu-25.10", "ubuntu-26.04", "ubuntu-lts", "windows", "windows-11", "windows-2025",
    ];
}
