namespace Devx.Tui.State;

/// <summary>How a provider answers.</summary>
internal enum ProviderHealth
{
    /// <summary>Asked for the first time, no answer yet.</summary>
    Asking,

    /// <summary>Its last answer was good.</summary>
    Ready,

    /// <summary>Installed and answering, but its engine or service is off.</summary>
    Stopped,

    /// <summary>The last question was not answered in time; what is shown is old.</summary>
    NoAnswer,

    /// <summary>The last question was answered with an error; what is shown is old.</summary>
    Failing,
}
