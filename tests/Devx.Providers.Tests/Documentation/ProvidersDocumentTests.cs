namespace Devx.Providers.Tests.Documentation;

public sealed class ProvidersDocumentTests
{
    /// <summary>With <c>DEVX_UPDATE_DOCS=1</c> the page is written instead.</summary>
    [Fact]
    public async Task The_page_about_providers_says_what_the_providers_say()
    {
        string path = Path.Combine(Repository(), "docs", "providers.md");

        string text = await ProvidersDocument.TextAsync();
        if (Environment.GetEnvironmentVariable("DEVX_UPDATE_DOCS") == "1")
        {
            await File.WriteAllTextAsync(path, text, TestContext.Current.CancellationToken);
        }

        string written = await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken);
        Assert.True(
            text == written.ReplaceLineEndings("\n"),
            "docs/providers.md is not what the providers say; write it with DEVX_UPDATE_DOCS=1");
    }

    private static string Repository()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Devx.Tui.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("the tests do not lie in their repository");
    }
}
