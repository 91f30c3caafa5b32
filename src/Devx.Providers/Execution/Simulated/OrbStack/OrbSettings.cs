namespace Devx.Providers.Execution.Simulated.OrbStack;

/// <summary><c>orbctl config</c>.</summary>
internal static class OrbSettings
{
    /// <summary>Runs it.</summary>
    public static Task<int> RunAsync(OrbRun run, CancellationToken cancellationToken) => Task.FromResult(run.Words switch
    {
        ["show" or "list"] => Show(run),
        ["get", var key] => Get(run, key),
        ["set", var key, var value] => OrbConfig.Set(run, key, value) is { } refused ? run.Fail(refused) : 0,
        _ => run.Fail($"unknown command \"{string.Join(' ', run.Words)}\" for \"orbctl config\""),
    });

    private static int Show(OrbRun run)
    {
        run.Process.Write(string.Concat(OrbConfig.All(run).Select(setting => $"{setting.Key}: {setting.Value}\n")));
        return 0;
    }

    private static int Get(OrbRun run, string key)
    {
        (string Key, string Value)[] found = [.. OrbConfig.All(run).Where(setting => setting.Key == key)];
        if (found.Length == 0)
        {
            return run.Fail($"unknown config key: {key}");
        }

        run.Process.WriteLine(found[0].Value);
        return 0;
    }
}
