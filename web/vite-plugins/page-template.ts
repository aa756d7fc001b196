import type { Plugin } from 'vite';
import type { Region } from '../../shared/regions/region.ts';
import { escapeHtml } from '../../shared/requests/bare-page.ts';
import { noscriptHtml, pageDescription } from '../texts/page-template.ts';
import { fillTemplate } from './fill-template.ts';
import { themeColour } from './theme-colour.ts';

/** Inserts the region's text into index.html, so that it is shown even without JavaScript. */
export function pageTemplate(region: Region): Plugin {
  const values: Record<string, string> = {
    '%REGION%': escapeHtml(region.name),
    '%DESCRIPTION%': escapeHtml(pageDescription(region)),
    '%ICON%': region.id,
    '%THEME_COLOUR%': themeColour(`regions/${region.id}.css`),
    '%NOSCRIPT%': noscriptHtml(region),
  };
  return {
    name: 'buurtkring-page-template',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) => fillTemplate(html, values),
    },
  };
}
