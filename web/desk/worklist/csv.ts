/**
 * Formats a table as a CSV file for Dutch spreadsheet programs: UTF-8 with a byte order mark, semicolons between the
 * cells, and every cell in quotation marks.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\u{FEFF}${rows.map((cells) => `${cells.map(cellOf).join(';')}\r\n`).join('')}`;
}

function cellOf(text: string): string {
  return `"${withoutFormula(text).replaceAll('"', '""')}"`;
}

/** Puts an apostrophe before text that a spreadsheet would treat as a formula, even if it starts with spaces. */
function withoutFormula(text: string): string {
  return /^\s*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
