// Written by `cargo run -p generate` from the catalogue and the operations; do not edit.
export * from './index.js'
