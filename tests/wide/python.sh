# shellcheck shell=bash
# For suites that run Python programs with the packages of this repository. Sourced; sets `root`, and by `python_with` `work` (a folder under
# build/wide, made anew) and `python` (an interpreter with the wheel of the working tree).
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)
target=${CARGO_TARGET_DIR:-$root/target}

# The program that serves the sandbox; STRIPE_SESSIONS_BINARY names one that is built already.
if [ -z "${STRIPE_SESSIONS_BINARY:-}" ]; then
    CARGO_TARGET_DIR=$target cargo build --quiet --manifest-path "$root/Cargo.toml" --package stripe-sessions-cli
    export STRIPE_SESSIONS_BINARY=$target/debug/stripe-sessions
fi

# python_with SUITE PACKAGE...: of the interpreter that PYTHON names, by default python3.
python_with() {
    work=$root/build/wide/$1
    shift
    rm -rf "$work"
    mkdir -p "$work"
    "${PYTHON:-python3}" -m venv "$work/venv"
    python=$work/venv/bin/python
    export PIP_DISABLE_PIP_VERSION_CHECK=1
    "$python" -m pip install --quiet maturin==1.16.0 "$@"
    (cd "$root/bindings-python" && CARGO_TARGET_DIR=$target "$work/venv/bin/maturin" build --quiet --locked --profile dev \
        --interpreter "$python" --out "$work/wheels")
    "$python" -m pip install --quiet --no-index --no-deps "$work"/wheels/*.whl
}

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
