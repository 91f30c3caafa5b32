#!/usr/bin/env bash
# Publishes devx-tui as one native file: artifacts/RID/devx-tui.
# usage: scripts/publish.sh [RID …]      (default: every RID of the project that this host can build)
# Native AOT compiles for the system it runs on: Linux builds linux-x64 and, with a cross toolchain, linux-arm64; macOS builds both osx RIDs.
set -euo pipefail
cd "$(dirname "$0")/.."

native_rids() {
    local machine
    machine=$(uname -m)
    case "$(uname -s)-$machine" in
        Darwin-*) echo osx-arm64 osx-x64 ;;
        Linux-x86_64) echo linux-x64; command -v aarch64-linux-gnu-gcc >/dev/null && echo linux-arm64 ;;
        Linux-aarch64) echo linux-arm64; command -v x86_64-linux-gnu-gcc >/dev/null && echo linux-x64 ;;
        *) echo "scripts/publish.sh: no RID for $(uname -s) on $machine" >&2; return 1 ;;
    esac || true
}

rids=("$@")
if [ "${#rids[@]}" = 0 ]; then
    read -r -a rids <<<"$(native_rids | xargs)"
fi
[ "${#rids[@]}" -gt 0 ] || exit 1

for rid in "${rids[@]}"; do
    out=artifacts/$rid
    rm -rf "$out"
    dotnet publish src/Devx.Tui --configuration Release --runtime "$rid" --output "$out" -v q -nologo
    files=$(find "$out" -type f | wc -l)
    if [ "$files" != 1 ]; then
        echo "scripts/publish.sh: $out should hold one file and holds $files:" >&2
        find "$out" -type f >&2
        exit 1
    fi
    printf '%s  %s bytes\n' "$out/devx-tui" "$(wc -c <"$out/devx-tui" | tr -d ' ')"
done
