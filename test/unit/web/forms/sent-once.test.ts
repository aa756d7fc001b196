// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { allRoutes } from '../../../../shared/routes/all-routes.ts';
import { ApiStandIn, type Outcome } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { sourceFiles } from '../../../support/source-files.ts';
import { appearingLimit } from '../../../support/time-limits.ts';
import { formsThatSend, type FormThatSends } from './forms-that-send.ts';

let page: OpenedPage;
let api: ApiStandIn;

async function open({ address, responses, prepare, fill }: FormThatSends): Promise<void> {
  prepare?.();
  api = new ApiStandIn(responses);
  api.start();
  page = new OpenedPage(address);
  await fill(page);
}

/** Presses the button that sends the form, and returns the request. */
async function press({ button }: FormThatSends, outcome: Outcome) {
  const before = api.sent.length;
  api.outcome = outcome;
  await page.press(button);
  return vi.waitFor(() => {
    const sent = api.sent[before];
    if (!sent) throw new Error('nothing was sent');
    return sent;
  }, appearingLimit);
}

const forms = Object.entries(formsThatSend);

describe('The list of forms', () => {
  const files = sourceFiles().filter(({ path }) => path.startsWith('web/'));
  // Pressing the button on an invitation only exchanges its token for a session, and can safely be repeated. Pressing
  // the button for a passkey again starts over, with a new challenge.
  const others = [
    'web/api/use-sending.ts',
    'web/desk/manage/invitation-page.tsx',
    'web/desk/passkeys/passkey-form.tsx',
  ];
  const senders = files
    .filter(({ path, text }) => !others.includes(path) && /\buseSending\b/.test(text))
    .map(({ path }) => path);

  it('holds every form that sends', () => {
    expect(Object.keys(formsThatSend).toSorted()).toEqual(senders.toSorted());
  });

  it('leaves out no request that changes something', () => {
    // Checking an area is a POST only because an area does not fit into a query string. Starting a session is part of
    // sending a form that requires a token. Recording that an officer has a page open involves no form. A passkey's
    // response is sent by a separate button.
    const byPasskey = ['startPasskey', 'signInWithPasskey', 'acceptWithPasskey', 'addPasskey'];
    const unlisted = ['checkArea', 'startSession', 'openRegistration', ...byPasskey];
    const changing = allRoutes.filter(
      ({ id, method }) => method !== 'GET' && !unlisted.includes(id),
    );
    const callers = files.filter(({ text }) =>
      changing.some(({ id }) => new RegExp(`\\b${id}Route\\b`).test(text)),
    );
    const called = changing.filter(({ id }) =>
      callers.some(({ text }) => text.includes(`callRoute(${id}Route`)),
    );

    expect(callers.map(({ path }) => path).toSorted()).toEqual(senders.toSorted());
    expect(called.map(({ id }) => id)).toEqual(changing.map(({ id }) => id));
  });

  it('leaves out no other way to send a request', () => {
    const other = /\bfetch\(|\bsendBeacon\b|\bXMLHttpRequest\b|<form[^>]*\baction=/;

    expect(files.filter(({ text }) => other.test(text)).map(({ path }) => path)).toEqual([
      'web/api/call.ts',
      'web/overview/find/pdok.ts',
    ]);
  });
});

describe('A form that is sent again because the answer was lost', () => {
  beforeEach(() => {
    window.sessionStorage.clear();
    personIsHere();
  });
  afterEach(() => {
    page.close();
    vi.unstubAllGlobals();
  });

  it.each(forms)('%s sends the same request with the same key', async (_file, form) => {
    await open(form);

    const first = await press(form, 'no connection');
    const second = await press(form, 'page of a proxy');
    const third = await press(form, 'too busy');
    const fourth = await press(form, 'answered');

    expect([second, third, fourth]).toEqual([first, first, first]);
    expect(api.sent).toHaveLength(4);
    expect(first.idempotencyKey !== null).toBe(first.route.idempotencyKey === true);
  });

  it.each(forms.filter(([, { change }]) => change))(
    '%s sends another key once the form has been changed',
    async (_file, form) => {
      await open(form);

      const first = await press(form, 'no connection');
      await form.change?.(page);
      const changed = await press(form, 'no connection');
      const again = await press(form, 'answered');

      expect(changed.body).not.toBe(first.body);
      expect(changed.idempotencyKey === first.idempotencyKey).toBe(first.idempotencyKey === null);
      expect(again).toEqual(changed);
    },
  );

  it('keeps the key of a registration when the page is reloaded', async () => {
    const form = formsThatSend['web/groups/registration/use-registration.ts'];
    if (!form) throw new Error('there is no registration form');
    await open(form);

    const first = await press(form, 'no connection');
    page.close();
    page = new OpenedPage(form.address);
    const second = await press(form, 'answered');

    expect(second).toEqual({ ...first });
  });
});
