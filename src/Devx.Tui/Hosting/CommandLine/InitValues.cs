using System.CommandLine;
using Devx.Providers.Contracts;
using Devx.Providers.Planning;

namespace Devx.Tui.Hosting.CommandLine;

/// <summary>What a new machine can be told on the command line. What is not given is the provider's choice.</summary>
internal sealed class InitValues
{
    private readonly Option<int?> _cpus = CountOption.Create("--cpus", "Virtual cores");
    private readonly Option<ByteSize?> _memory = SizeOption.Create("--memory", "Memory");
    private readonly Option<ByteSize?> _disk = SizeOption.Create("--disk", "Size of the disk");
    private readonly Option<string?> _image = Word("--image", "Lima's template, OrbStack's distribution, podman's image");
    private readonly Option<string?> _vmType = Word("--vm-type", "How it is run: vz, qemu, ...");
    private readonly Option<string?> _runtime = Word("--runtime", "Colima: docker, containerd, ...");
    private readonly Option<bool> _rootful = new("--rootful") { Description = "Podman: containers run as the guest's root" };
    private readonly Option<bool> _noStart = new("--no-start") { Description = "Make it only" };
    private readonly Option<bool> _default = new("--default") { Description = "Make it the provider's default" };

    public IReadOnlyList<Option> All => [_cpus, _memory, _disk, _image, _vmType, _runtime, _rootful, _noStart, _default];

    public InitOptions Read(ParseResult result, string name) => new()
    {
        Name = name,
        CpuCount = result.GetValue(_cpus),
        Memory = result.GetValue(_memory),
        Disk = result.GetValue(_disk),
        Image = result.GetValue(_image),
        VmType = result.GetValue(_vmType),
        Runtime = result.GetValue(_runtime),
        Rootful = result.GetValue(_rootful),
        Start = !result.GetValue(_noStart),
        MakeDefault = result.GetValue(_default),
    };

    private static Option<string?> Word(string name, string description) => new(name) { Description = description, HelpName = "NAME" };
}
