import { readFileSync } from 'node:fs';

/** The brand colour that a file in `web/theme` defines. Throws if it defines none. */
export function themeColour(file: string): string {
  const theme = readFileSync(new URL(`../theme/${file}`, import.meta.url), 'utf8');
  const colour = /--bk-brand:\s*(#[0-9a-f]{6});/.exec(theme)?.[1];
  if (colour === undefined) throw new Error(`web/theme/${file} defines no --bk-brand`);
  return colour;
}
