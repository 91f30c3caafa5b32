using Devx.Providers.Contracts;
using Devx.Providers.Planning;
using Devx.Tui.Hosting.Scripting;

namespace Devx.Tui.Tests.Hosting.Scripting;

public sealed class InitCheckTests
{
    private static readonly InitForm Bare = new()
    {
        NameProblem = name => name == "taken" ? "There is a machine of that name." : null,
        SuggestedName = "dev2",
        CanStayStopped = false,
    };

    private static readonly InitOptions Dev = new() { Name = "dev" };

    public static TheoryData<string, InitOptions> Values => new()
    {
        { "--cpus", Dev with { CpuCount = 2 } },
        { "--memory", Dev with { Memory = ByteSize.FromGiB(2) } },
        { "--disk", Dev with { Disk = ByteSize.FromGiB(20) } },
        { "--image", Dev with { Image = "debian" } },
        { "--vm-type", Dev with { VmType = "vz" } },
        { "--runtime", Dev with { Runtime = "docker" } },
        { "--rootful", Dev with { Rootful = true } },
        { "--no-start", Dev with { Start = false } },
        { "--default", Dev with { MakeDefault = true } },
    };

    [Theory]
    [MemberData(nameof(Values))]
    public void A_value_that_the_provider_does_not_have_is_not_passed_over_in_silence(string option, InitOptions options)
    {
        var exception = Assert.Throws<ProviderException>(() => InitCheck.Require("podman", Bare, options));

        Assert.Equal(ProviderFailure.Unsupported, exception.Failure);
        Assert.Equal($"podman has no {option} for a new machine.", exception.Message);
    }

    [Fact]
    public void A_name_that_cannot_be_used_is_told_with_one_that_can()
    {
        var exception = Assert.Throws<ProviderException>(() => InitCheck.Require("podman", Bare, Dev with { Name = "taken" }));

        Assert.Equal(
            (ProviderFailure.BadRequest, "There is a machine of that name.", "A free name is dev2."),
            (exception.Failure, exception.Message, exception.Remedy));
    }

    [Fact]
    public void What_the_provider_has_is_let_through()
    {
        var range = new NumberRange(1, 8, 2);
        InitForm whole = Bare with
        {
            CpuCount = range,
            MemoryGiB = range,
            DiskGiB = range,
            Image = new InitChoice("Image", []),
            VmType = new InitChoice("Type", []),
            Runtime = new InitChoice("Runtime", []),
            HasRootful = true,
            CanStayStopped = true,
            HasDefault = true,
        };

        Assert.All(Values, row => InitCheck.Require("lima", whole, row.Data.Item2));
    }
}
