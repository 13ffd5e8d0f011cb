import path from 'node:path'

/**
 * @returns the file's path, or null where the address would leave the folder in whatever writing:
 *   `..`, `%2e%2e`, `..%2f`, a backslash, a drive, a NUL
 */
export function insideFolder(folder: string, pathname: string): string | null {
  let decoded: string
  try {
    decoded = decodeURIComponent(pathname)
  } catch {
    return null
  }
  if (decoded.includes('\0') || decoded.includes('\\') || decoded.split('/').includes('..')) return null
  const root = path.resolve(folder)
  const file = path.resolve(root, `.${decoded.startsWith('/') ? decoded : `/${decoded}`}`)
  return file.startsWith(root + path.sep) ? file : null
}
