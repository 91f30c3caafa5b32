namespace Devx.Tui.Dialogs.Details;

/// <summary>Something that pages of details ask an engine.</summary>
internal interface IQuestion
{
    /// <summary>Raised when an answer or a failure came.</summary>
    event Action? Answered;

    /// <summary>The answer may be old: it is asked again when somebody looks at it.</summary>
    void MarkStale();

    /// <summary>Calls off what is asked.</summary>
    void Stop();
}
