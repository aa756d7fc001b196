import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Plugin } from 'vite';
import type { Region } from '../../shared/regions/region.ts';
import { ChooserPage } from '../chooser/chooser-page.tsx';
import { chooserRegionOf } from '../chooser/chooser-region.ts';
import type { Choice } from '../chooser/continuation.ts';
import { chooserTexts } from '../texts/chooser.ts';
import { escapeHtml } from '../../shared/requests/bare-page.ts';
import { siteTexts } from '../texts/site.ts';
import { fillTemplate } from './fill-template.ts';
import { themeColour } from './theme-colour.ts';

/**
 * Renders the chooser into its page, and into a second page for URLs that do not exist, so that both are useful
 * without JavaScript. The edge serves the second page for every path that belongs to no region.
 */
export function chooserPages(regions: readonly Region[]): Plugin {
  const municipalities = regions.flatMap((region) => region.municipalities);
  const valuesFor = (kind: 'choose' | 'not-found'): Record<string, string> => ({
    '%TITLE%': escapeHtml(siteTexts.documentTitle(chooserTexts.pages[kind].tab)),
    '%DESCRIPTION%': escapeHtml(chooserTexts.description(municipalities.map(({ name }) => name))),
    '%THEME_COLOUR%': themeColour('chooser.css'),
    '%PAGE%': rendered(regions, { kind }),
  });
  return {
    name: 'buurtkring-chooser-pages',
    enforce: 'post',
    generateBundle(_options, bundle) {
      const template = bundle['index.html'];
      if (template?.type !== 'asset') throw new Error('the chooser has no index.html');
      const html = String(template.source);
      template.source = fillTemplate(html, valuesFor('choose'));
      this.emitFile({
        type: 'asset',
        fileName: 'not-found.html',
        source: fillTemplate(html, valuesFor('not-found')),
      });
    },
  };
}

function rendered(regions: readonly Region[], choice: Choice): string {
  const props = { regions: regions.map(chooserRegionOf), choice };
  return renderToStaticMarkup(createElement(ChooserPage, props));
}
