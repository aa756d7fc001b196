/** Replaces the names in a page, such as `%TITLE%`, by their values; a name without a value stays. */
export function fillTemplate(html: string, values: Readonly<Record<string, string>>): string {
  return html.replaceAll(/%[A-Z_]+%/g, (name) => values[name] ?? name);
}
