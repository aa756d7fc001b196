/** Compiles a pattern in which `*` stands for any text, slashes included, and `?` for one character. */
export function compileWildcard(pattern: string): (text: string) => boolean {
  const source = pattern
    .replaceAll(/[\\^$.|+()[\]{}]/g, String.raw`\$&`)
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 's');
  return (text) => expression.test(text);
}
