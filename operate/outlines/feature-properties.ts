/** The names of columns that contain a neighbourhood's code, in lower case and without underscores or years. */
const codeColumns: Readonly<Record<string, 'BU' | 'WK' | undefined>> = {
  bu: 'BU',
  bucode: 'BU',
  buurt: 'BU',
  buurtcode: 'BU',
  wk: 'WK',
  wkcode: 'WK',
  wijk: 'WK',
  wijkcode: 'WK',
};

const digits = { BU: 8, WK: 6 } as const;

/**
 * The CBS codes of the neighbourhoods that a feature may represent. A buurt often also has the code of its wijk, so if
 * the feature has any buurt codes, its wijk codes are ignored. Codes are accepted in any column. In a column whose name
 * marks it as a code column, a code may lack its letters and even its leading zeros, because other software may have
 * stripped them.
 *
 * @param id The `id` member of the feature.
 */
export function codesOf(properties: Readonly<Record<string, unknown>>, id?: unknown): string[] {
  const codes = Object.entries({ ...properties, id }).flatMap(([column, value]) => {
    if (typeof value !== 'string' && typeof value !== 'number') return [];
    const text = String(value).trim().toUpperCase();
    if (/^(BU\d{8}|WK\d{6})$/.test(text)) return [text];
    const prefix = codeColumns[column.toLowerCase().replaceAll(/_?(19|20)\d\d|_/g, '')];
    if (prefix === undefined || !/^\d+$/.test(text) || text.length > digits[prefix]) return [];
    return [prefix + text.padStart(digits[prefix], '0')];
  });
  const ofBuurten = codes.filter((code) => code.startsWith('BU'));
  return ofBuurten.length > 0 ? ofBuurten : codes;
}

/** Whether CBS marks the feature as water, in the column `water` or, in shapefiles, `H2O`. */
export function isWater(properties: Readonly<Record<string, unknown>>): boolean {
  return Object.entries(properties).some(
    ([column, value]) => /^(water|h2o)$/i.test(column) && value === 'JA',
  );
}
