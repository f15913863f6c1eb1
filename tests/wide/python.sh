# shellcheck shell=bash
# For suites that run Python programs with the packages of this repository. Sourced; sets `root`, and by `python_with` `work` (a folder under
# build/wide, made anew) and `python` (an interpreter with the wheel of the working tree).
# shellcheck disable=SC1091,SC2154 # what sandbox.sh sets
. "$(dirname "${BASH_SOURCE[0]}")/sandbox.sh"

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
