import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import type { Region } from '../../shared/regions/region.ts';
import { chooserRegionOf } from '../chooser/chooser-region.ts';

const themes = fileURLToPath(new URL('../theme/', import.meta.url));
/** Vite recognises this module as a style sheet by the extension `.css`. */
const coloursId = 'virtual:region-colours.css';

/** Provides the chooser with the data of the regions that share the site: names, contacts, places and colours. */
export function chooserModules(regions: readonly Region[]): Plugin {
  const neighbourhoods = regions.flatMap((region) => region.neighbourhoods);
  const modules: Record<string, string> = {
    'virtual:regions': `export const regions = ${JSON.stringify(regions.map(chooserRegionOf))};`,
    'virtual:neighbourhoods': `export const neighbourhoods = ${JSON.stringify(neighbourhoods)};`,
    'virtual:chooser-theme': [`${themes}index.css`, `${themes}chooser.css`, coloursId]
      .map((file) => `import ${JSON.stringify(file)};`)
      .join('\n'),
    [coloursId]: regions.map(coloursOf).join('\n'),
  };
  return {
    name: 'buurtkring-chooser-modules',
    resolveId: (id) => (id in modules ? id : undefined),
    load: (id) => modules[id],
  };
}

/** The region's own brand colours, for elements with the class `in-<region>`. */
function coloursOf({ id }: Region): string {
  const theme = readFileSync(`${themes}regions/${id}.css`, 'utf8');
  return theme.replace(':root', `.in-${id}`);
}
