# shellcheck shell=bash
# For suites that run programs written for stripe-node, with it and with the package of this repository. Sourced in the suite's folder.
# shellcheck disable=SC1091,SC2154 # what sandbox.sh sets
. "$(dirname "${BASH_SOURCE[0]}")/sandbox.sh"

# both SUITE FILE...: `work`, a folder under build/wide made anew, with what package-lock.json names and our package installed; in it the
# programs in `official` as they are, and in `ours` with the import changed. Shows the lines that differ.
both() {
    work=$root/build/wide/$1
    local suite=$PWD name changed
    shift
    rm -rf "$work"
    mkdir -p "$work/official" "$work/ours"
    PROFILE=dev CARGO_TARGET_DIR=$target "$root/bindings-node/build" >/dev/null || return
    "$root/bindings-node/pack" "$work/tarballs" >/dev/null
    cp package.json package-lock.json "$work"
    (
        cd "$work" || exit
        npm ci --ignore-scripts --no-audit --no-fund --loglevel error
        npm install --ignore-scripts --no-audit --no-fund --no-save --offline --loglevel error ./tarballs/*.tgz
        for name; do cp -r "$suite/$name" official; done
        cp -r official/. ours
        find ours -type f -exec sed -i -E "s/^import( type)? Stripe from 'stripe'$/import\1 { Client as Stripe } from 'stripe-sessions'/" {} +
    )
    echo 'what changes in the program, whose constructor stays as it is:'
    changed=$(cd "$work" && diff -r -U0 official ours | grep -vE '^@@|^diff ') || true
    echo "$changed"
    # One line in each file that has the import, and none of them is left.
    [ "$(grep -c '^-[^-]' <<<"$changed")" = "$(grep -rl "from 'stripe'$" "$work/official" | wc -l)" ]
    ! grep -r "from 'stripe'" "$work/ours"
}
