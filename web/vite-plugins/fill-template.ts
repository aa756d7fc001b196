/** Replaces names in a page, such as `%TITLE%`, with their values. A name without a value is left unchanged. */
export function fillTemplate(html: string, values: Readonly<Record<string, string>>): string {
  return html.replaceAll(/%[A-Z_]+%/g, (name) => values[name] ?? name);
}
