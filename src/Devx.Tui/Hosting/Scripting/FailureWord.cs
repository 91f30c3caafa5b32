using Devx.Providers.Contracts;

namespace Devx.Tui.Hosting.Scripting;

/// <summary>The kinds of failure as scripts get them: a word, and an exit code.</summary>
internal static class FailureWord
{
    public static string Of(ProviderFailure failure) => failure switch
    {
        ProviderFailure.Other => "other",
        ProviderFailure.NotInstalled => "notInstalled",
        ProviderFailure.TimedOut => "timedOut",
        ProviderFailure.BadAnswer => "badAnswer",
        ProviderFailure.NotPermitted => "notPermitted",
        ProviderFailure.EngineDown => "engineDown",
        ProviderFailure.NotFound => "notFound",
        ProviderFailure.AlreadyExists => "alreadyExists",
        ProviderFailure.WrongState => "wrongState",
        ProviderFailure.BadRequest => "badRequest",
        ProviderFailure.Unsupported => "unsupported",
        ProviderFailure.MissingDependency => "missingDependency",
    };

    public static int ExitCode(ProviderFailure failure) => failure switch
    {
        ProviderFailure.NotFound => ExitCodes.NotFound,
        ProviderFailure.Other or ProviderFailure.NotPermitted or ProviderFailure.AlreadyExists or ProviderFailure.WrongState
            or ProviderFailure.BadRequest or ProviderFailure.Unsupported => ExitCodes.Refused,
        ProviderFailure.TimedOut => ExitCodes.TimedOut,
        ProviderFailure.NotInstalled or ProviderFailure.EngineDown or ProviderFailure.BadAnswer or ProviderFailure.MissingDependency =>
            ExitCodes.Unavailable,
    };
}
