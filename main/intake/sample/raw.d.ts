/** The build hands a file over as text when its import ends in `?raw`. */
declare module '*.md?raw' {
  const text: string
  export default text
}
