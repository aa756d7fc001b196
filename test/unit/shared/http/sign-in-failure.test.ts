import { expect, it } from 'vitest';
import { ConcurrentChange } from '../../../../shared/domain/errors.ts';
import { serveResponse } from '../../../../shared/http/serve.ts';
import { problemTypes, type ProblemType } from '../../../../shared/requests/problem-types.ts';
import { finishSignInRoute } from '../../../../shared/routes/desk/finish-sign-in.ts';
import type { Route } from '../../../../shared/routes/route.ts';
import { startSignInRoute } from '../../../../shared/routes/desk/start-sign-in.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';
import { loggedLines } from '../../../support/logged-lines.ts';
import { sharedByTwo } from '../../../support/regions.ts';

const throttled = Object.assign(new Error('busy'), { name: 'ThrottlingException' });
const failures: [ProblemType, Error][] = [
  ['unexpected', new Error('the table is gone')],
  ['too-busy', throttled],
  ['changed-meanwhile', new ConcurrentChange()],
];

async function failWith(route: Route, error: Error) {
  const handler = serveResponse(route, sharedByTwo(), async () => {
    throw error;
  });
  return async (accept: string, query: Record<string, string>) => {
    const event = gatewayEvent({ headers: { accept, 'buurtkring-region': 'bel' }, query });
    const responses: Awaited<ReturnType<typeof handler>>[] = [];
    await loggedLines(async () => responses.push(await handler(event, lambdaContext)));
    return responses[0];
  };
}

it.each(
  [startSignInRoute as Route, finishSignInRoute as Route].flatMap((route) =>
    failures.map(([type, error]) => [route.path, type, error, route] as const),
  ),
)('A browser at %s gets the problem %s as a page', async (_path, type, error, route) => {
  const respond = await failWith(route, error);
  const response = await respond('text/html,*/*;q=0.8', { to: '/bureau/sessies?a="><script>' });
  const { status, title } = problemTypes[type];

  expect(response).toMatchObject({
    statusCode: status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
  });
  expect(response?.body).toContain(`<h1>${title}</h1>`);
  expect(response?.body).toContain('<a href="/bel/bureau/inloggen">');
  expect(response?.body).not.toContain('<script');
});

it('The page leads on to the page that was asked for', async () => {
  const respond = await failWith(startSignInRoute, throttled);

  expect((await respond('text/html', { to: '/bureau/sessies' }))?.body).toContain(
    'href="/bel/bureau/inloggen?naar=%2Fbureau%2Fsessies"',
  );
});

it('Another client gets problem details', async () => {
  const respond = await failWith(startSignInRoute, throttled);

  expect(await respond('*/*', {})).toMatchObject({
    statusCode: 503,
    headers: { 'content-type': 'application/problem+json' },
  });
});
