import type { Plugin } from 'vite';
import { signInPath } from '../../shared/domain/desk/sign-in.ts';
import { openedRoutes } from '../../shared/routes/opened-routes.ts';
import { barePage } from '../../shared/requests/bare-page.ts';
import { signInUnavailableTexts as texts } from '../texts/sign-in-unavailable.ts';

/**
 * Adds a page for each route that people open by following a link: the edge serves it if the API cannot respond. All
 * regions share these pages, so their link is relative to the address of the route, which holds the path of the region.
 */
export function signInUnavailable(): Plugin {
  return {
    name: 'buurtkring-sign-in-unavailable',
    generateBundle() {
      for (const { id, path } of openedRoutes)
        this.emitFile({
          type: 'asset',
          fileName: `unavailable/${id}${path}`,
          source: unavailablePage(path),
        });
    },
  };
}

/** The page for a route at this path. */
export function unavailablePage(path: string): string {
  const up = '../'.repeat(path.split('/').length - 2);
  const { title, text, link: label } = texts;
  return barePage({
    title,
    text,
    link: { href: `${up}${signInPath({ returnTo: undefined }).slice(1)}`, label },
  });
}
