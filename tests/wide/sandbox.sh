# shellcheck shell=bash
# For suites that use a sandbox. Sourced; sets `root`, and builds the program that serves it, unless STRIPE_SESSIONS_BINARY names one.
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}

if [ -z "${STRIPE_SESSIONS_BINARY:-}" ]; then
    CARGO_TARGET_DIR=$target cargo build --quiet --manifest-path "$root/Cargo.toml" --package stripe-sessions-cli
    export STRIPE_SESSIONS_BINARY=$target/debug/stripe-sessions
fi

# A sandbox until the suite ends: `sandbox_url` and `sandbox_key`.
sandbox() {
    coproc sandbox_process { exec "$STRIPE_SESSIONS_BINARY" sandbox --json --until-stdin-closes; }
    local line
    # shellcheck disable=SC2154 # bash sets it for the coprocess
    read -r line <&"${sandbox_process[0]}"
    sandbox_url=$(sed -E 's/.*"url":"([^"]+)".*/\1/' <<<"$line")
    sandbox_key=$(sed -E 's/.*"key":"([^"]+)".*/\1/' <<<"$line")
    export sandbox_url sandbox_key
}
