/**
 * A table as a CSV file for a Dutch spreadsheet: UTF-8 with a byte order mark, separated by semicolons, every cell in
 * quotation marks.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\u{FEFF}${rows.map((cells) => `${cells.map(cellOf).join(';')}\r\n`).join('')}`;
}

function cellOf(text: string): string {
  return `"${withoutFormula(text).replaceAll('"', '""')}"`;
}

/** A spreadsheet would calculate a cell that starts with one of these characters, even after spaces. */
function withoutFormula(text: string): string {
  return /^\s*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
}
