import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { examples } from '../../../../shared/routes/examples/registration-examples.ts';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import { changeAreaRoute } from '../../../../shared/routes/groups/change-area.ts';
import { confirmRegistrationRoute } from '../../../../shared/routes/groups/confirm-registration.ts';
import { showRegistrationRoute } from '../../../../shared/routes/groups/show-registration.ts';
import { requestNewLinkRoute } from '../../../../shared/routes/mail/request-new-link.ts';
import { findGroupsRoute } from '../../../../shared/routes/overview/find-groups.ts';
import { showWorklistRoute } from '../../../../shared/routes/desk/show-worklist.ts';
import { officerHeader } from '../../../../shared/requests/officer-header.ts';
import { showGroupRoute } from '../../../../shared/routes/overview/show-group.ts';
import { startSessionRoute } from '../../../../shared/routes/platform/start-session.ts';
import { callRoute } from '../../../../web/api/call-route.ts';
import { setOfficerOfPage } from '../../../../web/api/page-officer.ts';
import { watchForPerson } from '../../../../web/api/person.ts';
import { personIsHere } from '../../../support/site/person-is-here.ts';

const { id } = responseExamples.ownRegistration;
let requests: readonly {
  readonly line: string;
  readonly headers: Headers;
  readonly body: unknown;
}[];

/** Makes every later request return `body`, except that requests to start a session always succeed. */
function responding(body: unknown): void {
  requests = [];
  vi.stubGlobal('fetch', async (path: string, { method, headers, body: sent }: RequestInit) => {
    const line = `${method ?? 'GET'} ${path}`;
    requests = [...requests, { line, headers: new Headers(headers), body: sent }];
    const { example } = startSessionRoute.response;
    return Response.json(path === startSessionRoute.path ? example : body);
  });
}
let token: string;
const lines = () => requests.map(({ line }) => line);
const header = (name: string) => requests.map(({ headers }) => headers.get(name));

beforeEach(() => {
  personIsHere();
  // A page remembers the token with which it last started a session, so every test uses a new token.
  token = crypto.randomUUID();
});
afterEach(() => {
  setOfficerOfPage(undefined);
  vi.unstubAllGlobals();
});

describe('A call of a declared route', () => {
  it('fills in the names in the path, whatever they contain', async () => {
    responding(responseExamples.group);

    await callRoute(showGroupRoute, { path: { reference: 'LS-7KQ4M' } });
    await callRoute(showGroupRoute, { path: { reference: '../a?b' } });

    expect(lines()).toEqual(['GET /v1/groups/LS-7KQ4M', 'GET /v1/groups/..%2Fa%3Fb']);
  });

  it('names the officer who was signed in when the page was loaded, on routes for officers only', async () => {
    responding({});

    await callRoute(showWorklistRoute, {});
    setOfficerOfPage('01kam0000000000000000000f1');
    await callRoute(showWorklistRoute, {});
    await callRoute(showGroupRoute, { path: { reference: 'LS-7KQ4M' } });

    expect(header(officerHeader)).toEqual([null, '01kam0000000000000000000f1', null]);
  });

  it('sends the query only if there is one', async () => {
    responding(responseExamples.overview);

    await callRoute(findGroupsRoute, { query: { at: '4.98,51.65' } });
    await callRoute(findGroupsRoute, {});

    expect(lines()).toEqual([
      `GET ${findGroupsRoute.path}?at=4.98%2C51.65`,
      `GET ${findGroupsRoute.path}`,
    ]);
  });

  it('reads with the mailed token itself, without a body, so that opening a page changes nothing', async () => {
    responding(responseExamples.ownRegistration);

    const response = await callRoute(showRegistrationRoute, { path: { id }, token: 'reading' });

    expect(response).toEqual({ ok: true, value: responseExamples.ownRegistration });
    expect(lines()).toEqual([`GET /v1/registrations/${id}`]);
    expect(header('authorization')).toEqual(['Bearer reading']);
    expect(requests[0]?.body).toBeUndefined();
  });

  it('changes something in a session, so that the token is sent only to start it', async () => {
    responding(responseExamples.confirmation);

    await callRoute(confirmRegistrationRoute, { path: { id }, token });

    expect(lines()).toEqual([
      `POST ${startSessionRoute.path}`,
      `POST /v1/registrations/${id}/confirmation`,
    ]);
    expect(header('authorization')).toEqual([`Bearer ${token}`, null]);
    expect(requests[1]?.body).toBe('{}');
  });

  it('changes nothing before a person has pressed something, even in a session', async () => {
    responding(responseExamples.confirmation);
    await callRoute(confirmRegistrationRoute, { path: { id }, token });
    watchForPerson({ addEventListener: () => {} });

    const response = await callRoute(confirmRegistrationRoute, { path: { id }, token });

    expect(response).toMatchObject({ ok: false, problem: { kind: 'nobody-pressed' } });
    expect(requests).toHaveLength(2);
  });

  it('replaces with PUT, with the body as JSON', async () => {
    responding(responseExamples.group);
    const body = { area: examples.registration.area, version: 4 };

    await callRoute(changeAreaRoute, { path: { reference: 'LS-7KQ4M' }, body, token });

    expect(lines()[1]).toBe('PUT /v1/groups/LS-7KQ4M/area');
    expect(JSON.parse(String(requests[1]?.body))).toEqual(body);
  });

  it('carries the key that makes a second press harmless, if it is given one', async () => {
    responding({ requested: true });
    const body = { purpose: 'manage', subject: 'LS-7KQ4M', email: 'a@post.example' } as const;

    await callRoute(requestNewLinkRoute, { body, idempotencyKey: 'key' });
    await callRoute(requestNewLinkRoute, { body });

    expect(lines()[0]).toBe('POST /v1/link-requests');
    expect(header('idempotency-key')).toEqual(['key', null]);
  });
});
