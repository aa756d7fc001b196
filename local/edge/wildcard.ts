/** Compiles a pattern in which `*` matches any text, including slashes, and `?` matches one character. */
export function compileWildcard(pattern: string): (text: string) => boolean {
  const source = pattern
    .replaceAll(/[\\^$.|+()[\]{}]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 's');
  return (text) => expression.test(text);
}
