using Devx.Tui.Hosting;
using Devx.Tui.Hosting.CommandLine;
using Devx.Tui.Terminal;

using var output = new StandardText(Libc.StandardOutput);
using var error = new StandardText(Libc.StandardError);
return new CommandLineApp(new Programs(output, error), output, error).Run(args);
