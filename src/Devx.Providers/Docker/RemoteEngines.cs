using System.Collections.Concurrent;

namespace Devx.Providers.Docker;

/// <summary>What engines on other computers last answered: a list never waits for them.</summary>
internal sealed class RemoteEngines
{
    private static readonly EngineAnswer NotAsked = new(null, null);
    private readonly ConcurrentDictionary<string, EngineAnswer> _answers = [];

    /// <summary>The last answer; neither information nor error when it was never asked.</summary>
    public EngineAnswer LastAnswer(string address) => _answers.GetValueOrDefault(address, NotAsked);

    /// <summary>Keeps an answer.</summary>
    /// <returns>True when it tells something new.</returns>
    public bool Keep(string address, EngineAnswer answer)
    {
        EngineAnswer before = LastAnswer(address);
        _answers[address] = answer;
        return before.Info?.ServerVersion != answer.Info?.ServerVersion || before.Error?.Message != answer.Error?.Message;
    }
}
