import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import type { Region } from '../../shared/regions/region.ts';
import { escapeHtml, noscriptHtml, pageDescription } from '../texts/page-template.ts';

/** The region's brand colour, from its theme. Throws if the theme does not define it. */
function themeColour({ id }: Region): string {
  const theme = readFileSync(new URL(`../theme/regions/${id}.css`, import.meta.url), 'utf8');
  const colour = /--bk-brand:\s*(#[0-9a-f]{6});/.exec(theme)?.[1];
  if (colour === undefined) throw new Error(`web/theme/regions/${id}.css defines no --bk-brand`);
  return colour;
}

/** Inserts the region's text into index.html, so that it is shown even without JavaScript. */
export function pageTemplate(region: Region): Plugin {
  const values: Record<string, string> = {
    '%REGION%': escapeHtml(region.name),
    '%DESCRIPTION%': escapeHtml(pageDescription(region)),
    '%ICON%': region.id,
    '%THEME_COLOUR%': themeColour(region),
    '%NOSCRIPT%': noscriptHtml(region),
  };
  return {
    name: 'buurtkring-page-template',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => html.replaceAll(/%[A-Z_]+%/g, (name) => values[name] ?? name),
    },
  };
}
