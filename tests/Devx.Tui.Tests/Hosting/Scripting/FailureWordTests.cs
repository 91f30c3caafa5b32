using Devx.Providers.Contracts;
using Devx.Tui.Hosting;
using Devx.Tui.Hosting.Scripting;

namespace Devx.Tui.Tests.Hosting.Scripting;

public sealed class FailureWordTests
{
    [Theory]
    [InlineData(ProviderFailure.NotFound, ExitCodes.NotFound)]
    [InlineData(ProviderFailure.Other, ExitCodes.Refused)]
    [InlineData(ProviderFailure.NotPermitted, ExitCodes.Refused)]
    [InlineData(ProviderFailure.AlreadyExists, ExitCodes.Refused)]
    [InlineData(ProviderFailure.WrongState, ExitCodes.Refused)]
    [InlineData(ProviderFailure.BadRequest, ExitCodes.Refused)]
    [InlineData(ProviderFailure.Unsupported, ExitCodes.Refused)]
    [InlineData(ProviderFailure.TimedOut, ExitCodes.TimedOut)]
    [InlineData(ProviderFailure.NotInstalled, ExitCodes.Unavailable)]
    [InlineData(ProviderFailure.EngineDown, ExitCodes.Unavailable)]
    [InlineData(ProviderFailure.BadAnswer, ExitCodes.Unavailable)]
    [InlineData(ProviderFailure.MissingDependency, ExitCodes.Unavailable)]
    public void Every_failure_has_its_exit_code(Enum failure, int expected) =>
        Assert.Equal(expected, FailureWord.ExitCode((ProviderFailure)failure));

    [Fact]
    public void Every_failure_has_a_word_of_its_own() => Assert.Distinct(Enum.GetValues<ProviderFailure>().Select(FailureWord.Of));
}
