import type { Plugin } from 'vite';
import type { Region } from '../../shared/regions/region.ts';
import { escapeHtml, noscriptHtml, pageDescription } from '../texts/page-template.ts';

const themeColours: Record<string, string> = { langstraat: '#0f3f5c', bel: '#1d4a37' };

/** Inserts the region's text into index.html, so that it is shown even without JavaScript. */
export function pageTemplate(region: Region): Plugin {
  const values: Record<string, string> = {
    '%REGION%': escapeHtml(region.name),
    '%DESCRIPTION%': escapeHtml(pageDescription(region)),
    '%ICON%': region.id,
    '%THEME_COLOUR%': themeColours[region.id] ?? '#0f3f5c',
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
