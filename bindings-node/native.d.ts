/** The native library. What it offers is for this package alone, and changes in any release. */
declare const native: unknown
export = native
