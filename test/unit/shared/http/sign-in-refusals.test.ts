import { describe, expect, it } from 'vitest';
import { signInFaults, SignInRefused } from '../../../../shared/domain/desk/sign-in.ts';
import { explainRefusal } from '../../../../shared/http/passkey-response.ts';
import type { RouteResponse } from '../../../../shared/http/problem.ts';
import { route, type RouteRequest } from '../../../../shared/http/route.ts';
import { redirectTo, signInPage } from '../../../../shared/http/sign-in-response.ts';
import { bel } from '../../../../shared/regions/bel.ts';
import { gatewayEvent, lambdaContext } from '../../../support/gateway-event.ts';
import { sharedByTwo } from '../../../support/regions.ts';
import { securityLines } from '../../../support/security-lines.ts';

type Respond = (request: RouteRequest<undefined, undefined>) => Promise<RouteResponse>;

/** Handles a request; returns the response, and what was written to the security log. */
async function handled(respond: Respond) {
  let response: Awaited<ReturnType<ReturnType<typeof route>>> | undefined;
  const lines = await securityLines(async () => {
    response = await route({}, respond)(gatewayEvent({}), lambdaContext);
  });
  return { response, lines };
}

/** Handles the request with which somebody returns from an identity provider. */
const afterProvider = (answer: () => Promise<RouteResponse>) =>
  handled(({ sender }) => signInPage(sharedByTwo(), { region: bel, sender }, answer));

describe.each(signInFaults)('A sign-in that is refused with %s', (fault) => {
  const refuse = async () => {
    throw new SignInRefused(fault);
  };

  it('leads to the page that says what to do, and to one line in the security log', async () => {
    const { response, lines } = await afterProvider(refuse);

    expect(response).toMatchObject({
      statusCode: 303,
      headers: { location: `/bel/bureau/inloggen?fout=${fault}` },
    });
    expect(response?.cookies ?? []).toEqual([]);
    expect(lines).toEqual([`sign-in-refused: ${fault}`]);
  });

  it.each([
    ['/bureau/aanmeldingen/01kam?van=mail', '&naar=%2Fbureau%2Faanmeldingen%2F01kam%3Fvan%3Dmail'],
    ['https://elders.example/bureau', ''],
    ['//elders.example/bureau', ''],
  ])('keeps the page to open, %s, only if it is a page of the desk', async (returnTo, kept) => {
    const { response } = await afterProvider(async () => {
      throw new SignInRefused(fault, { returnTo });
    });

    expect(response?.headers?.['location']).toBe(`/bel/bureau/inloggen?fout=${fault}${kept}`);
  });

  it('gives the page that used a passkey the reason, and the security log one line', async () => {
    const { response, lines } = await handled((request) => explainRefusal(request, refuse));

    expect(response?.statusCode).toBe(403);
    expect(JSON.parse(response?.body ?? '')).toMatchObject({
      type: '/problems/sign-in-refused',
      fault,
    });
    expect(response?.cookies ?? []).toEqual([]);
    expect(lines).toEqual([`sign-in-refused: ${fault}`]);
  });
});

it('A sign-in that succeeds leaves no line of a refusal', async () => {
  const { response, lines } = await afterProvider(async () => redirectTo('/bel/bureau'));

  expect(response?.statusCode).toBe(303);
  expect(lines).toEqual([]);
});

it('A fault of our own is not presented as a refusal', async () => {
  const { response, lines } = await afterProvider(async () => {
    throw new Error('the table is gone');
  });

  expect(response?.statusCode).toBe(500);
  expect(lines).toEqual([]);
});
