using System.Globalization;

namespace Devx.Providers.Execution.Simulated.Lima;

/// <summary>How plain ssh gets into an instance.</summary>
internal static class LimaSsh
{
    /// <summary>The instance's <c>ssh.config</c>.</summary>
    public static string Configuration(LimaInstance instance) =>
        $"""
        # This SSH config file can be passed to 'ssh -F'.
        # This file is created by Lima, but not used by Lima itself currently.
        # Modifications to this file will be lost on restarting the Lima instance.
        Host {instance.Hostname}
          IdentityFile "{instance.Home.Directory}/_config/user"
          StrictHostKeyChecking no
          UserKnownHostsFile /dev/null
          NoHostAuthenticationForLocalhost yes
          PreferredAuthentications publickey
          Compression no
          BatchMode yes
          IdentitiesOnly yes
          GSSAPIAuthentication no
          Ciphers "^aes128-gcm@openssh.com,aes256-gcm@openssh.com"
          User {LimaGuest.Of(instance.Host).User}
          ControlMaster auto
          ControlPath "{instance.Directory}/ssh.sock"
          ControlPersist yes
          Hostname 127.0.0.1
          Port {instance.Machine.SshPort.ToString(CultureInfo.InvariantCulture)}

        """;

    /// <summary>The command that <c>limactl show-ssh</c> prints.</summary>
    public static string Command(LimaInstance instance) =>
        $"ssh -o 'IdentityFile=\"{instance.Home.Directory}/_config/user\"' -o StrictHostKeyChecking=no "
        + "-o UserKnownHostsFile=/dev/null -o NoHostAuthenticationForLocalhost=yes -o PreferredAuthentications=publickey "
        + "-o Compression=no -o BatchMode=yes -o IdentitiesOnly=yes -o GSSAPIAuthentication=no "
        + $"-o 'Ciphers=\"^aes128-gcm@openssh.com,aes256-gcm@openssh.com\"' -o User={LimaGuest.Of(instance.Host).User} "
        + $"-o ControlMaster=auto -o 'ControlPath=\"{instance.Directory}/ssh.sock\"' -o ControlPersist=yes -o Hostname=127.0.0.1 "
        + $"-o Port={instance.Machine.SshPort.ToString(CultureInfo.InvariantCulture)} {instance.Hostname}";
}
