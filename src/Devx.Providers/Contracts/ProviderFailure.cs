namespace Devx.Providers.Contracts;

/// <summary>Why a provider could not do what it was asked, in words all providers share.</summary>
public enum ProviderFailure
{
    /// <summary>A text we do not know; command, exit code and stderr are all there is to say.</summary>
    Other,

    /// <summary>The program is not there, or it cannot be run.</summary>
    NotInstalled,

    /// <summary>No answer in the time it was given.</summary>
    TimedOut,

    /// <summary>The answer could not be read: cut or changed JSON.</summary>
    BadAnswer,

    /// <summary>The user may not do this (root refused, not in the group, no permission).</summary>
    NotPermitted,

    /// <summary>The engine or service behind the CLI does not run.</summary>
    EngineDown,

    /// <summary>There is no machine, container or image of that name.</summary>
    NotFound,

    /// <summary>The name is taken.</summary>
    AlreadyExists,

    /// <summary>It is in a state in which this cannot be done.</summary>
    WrongState,

    /// <summary>A value was refused: name, cpus, memory, disk.</summary>
    BadRequest,

    /// <summary>The provider cannot do this at all.</summary>
    Unsupported,

    /// <summary>Something it needs is missing: a helper program, the network, an image.</summary>
    MissingDependency,
}
