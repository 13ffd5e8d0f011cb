/**
 * What newer Electrons have and 25 lacks, as our code may use it there: only after asking whether it exists.
 * Read by scripts/check-types.mjs alone, beside the types of Electron 25.
 */
declare namespace Electron.CrossProcessExports {
  const webUtils: { getPathForFile(file: File): string } | undefined
}
