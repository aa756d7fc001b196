import { barePage } from '../requests/bare-page.ts';
import { problemTypes } from '../requests/problem-types.ts';
import type { Problem, RouteResponse } from './problem.ts';

/**
 * A problem as a page, for somebody whose browser followed a link to the API. Neither the title nor the detail contains
 * anything from the request; `tryAgainAt` is one of our own paths, with an encoded query.
 */
export function problemPage({ type, more, headers }: Problem, tryAgainAt: string): RouteResponse {
  const { status, title } = problemTypes[type];
  const body = barePage({
    title,
    text: more.detail ?? '',
    link: { href: tryAgainAt, label: 'Naar de pagina om in te loggen' },
  });
  return { status, body, headers: { 'content-type': 'text/html; charset=utf-8', ...headers } };
}
