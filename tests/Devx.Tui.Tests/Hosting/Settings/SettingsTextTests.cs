using System.Text.Json;
using CsCheck;
using Devx.Tui.Hosting.Settings;

namespace Devx.Tui.Tests.Hosting.Settings;

public sealed class SettingsTextTests
{
    [Theory]
    [InlineData("{}", "{\n  \"name\": \"new\"\n}")]
    [InlineData("{\n}\n", "{\n  \"name\": \"new\"\n\n}\n")]
    [InlineData("{ \"name\": \"old\" }", "{ \"name\": \"new\" }")]
    [InlineData("{\"name\":{\"a\":[1,2]},\"b\":2}", "{\"name\":\"new\",\"b\":2}")]
    [InlineData("{\"b\":2}", "{\n  \"name\": \"new\",\"b\":2}")]
    [InlineData("{ // mine\n \"ä\": null, \"name\": 1, // why\n}", "{ // mine\n \"ä\": null, \"name\": \"new\", // why\n}")]
    [InlineData("{\"a\":{\"name\":\"inner\"}}", "{\n  \"name\": \"new\",\"a\":{\"name\":\"inner\"}}")]
    public void Changes_one_value_and_nothing_else(string before, string after)
    {
        Assert.Equal(after, SettingsText.Set(before, "name", "new"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("{")]
    [InlineData("{ name: 1 }")]
    public void Refuses_what_is_no_object(string text)
    {
        Assert.ThrowsAny<JsonException>(() => SettingsText.Set(text, "name", "new"));
    }

    [Fact]
    public void What_was_set_is_read_back_whatever_it_is()
    {
        Gen.String.Sample(value =>
        {
            string text = SettingsText.Set("{ \"other\": [1, {\"name\": 2}] }", "name", value);

            using JsonDocument document = JsonDocument.Parse(text);
            return document.RootElement.GetProperty("name").GetString() == Replaced(value)
                && document.RootElement.GetProperty("other").GetArrayLength() == 2;
        });
    }

    // A lone surrogate cannot be written in UTF-8.
    private static string Replaced(string value) => System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(value));
}
