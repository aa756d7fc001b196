import type { Plugin } from 'vite';
import { signInPath } from '../../shared/domain/desk/sign-in.ts';
import { finishSignInRoute } from '../../shared/routes/desk/finish-sign-in.ts';
import { startSignInRoute } from '../../shared/routes/desk/start-sign-in.ts';
import { escapeHtml } from '../texts/page-template.ts';
import { signInUnavailableTexts as texts } from '../texts/sign-in-unavailable.ts';

/**
 * Adds a page for each route that people open by following a link: the edge serves it if the API cannot respond. All
 * regions share these pages, so their link is relative to the address of the route, which holds the path of the region.
 */
export function signInUnavailable(): Plugin {
  return {
    name: 'buurtkring-sign-in-unavailable',
    generateBundle() {
      for (const { id, path } of [startSignInRoute, finishSignInRoute])
        this.emitFile({
          type: 'asset',
          fileName: `unavailable/${id}${path}`,
          source: unavailablePage(path),
        });
    },
  };
}

/** The page for a route at this path. The edge allows it neither scripts nor styles. */
export function unavailablePage(path: string): string {
  const up = '../'.repeat(path.split('/').length - 2);
  const signIn = `${up}${signInPath({ returnTo: undefined }).slice(1)}`;
  return `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${escapeHtml(texts.title)} - Buurtkring</title>
  </head>
  <body>
    <main>
      <h1>${escapeHtml(texts.title)}</h1>
      <p>${escapeHtml(texts.text)}</p>
      <p><a href="${escapeHtml(signIn)}">${escapeHtml(texts.link)}</a></p>
    </main>
  </body>
</html>
`;
}
