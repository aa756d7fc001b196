import { problemTypes } from '../requests/problem-types.ts';
import type { Problem, RouteResponse } from './problem.ts';

/**
 * A problem as a page, for somebody whose browser followed a link to the API. Neither the title nor the detail contains
 * anything from the request; `tryAgainAt` is one of our own paths, with an encoded query.
 */
export function problemPage({ type, more, headers }: Problem, tryAgainAt: string): RouteResponse {
  const { status, title } = problemTypes[type];
  const body = `<!doctype html>
<html lang="nl">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${title} - Buurtkring</title>
  </head>
  <body>
    <main>
      <h1>${title}</h1>
      <p>${more.detail ?? ''}</p>
      <p><a href="${tryAgainAt}">Naar de pagina om in te loggen</a></p>
    </main>
  </body>
</html>
`;
  return { status, body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } };
}
