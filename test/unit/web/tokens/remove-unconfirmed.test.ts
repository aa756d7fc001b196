// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { joinExamples } from '../../../../shared/routes/examples/joining-examples.ts';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import { aboutLinkTexts } from '../../../../web/texts/about-link.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';

const { id } = responseExamples.registration;
const others = [
  { kind: 'join', id: joinExamples.requested.id, since: '2026-11-09T18:20:00.000Z' },
] as const;
const ownRegistration = { ...responseExamples.ownRegistration, status: 'submitted' };
const ownRequest = {
  id: joinExamples.requested.id,
  group: joinExamples.received.group,
  requestedAt: joinExamples.received.requestedAt,
  reader: 'asker',
  status: 'submitted',
  confirmBy: joinExamples.requested.confirmBy,
  alsoWaiting: [],
};
const kit = joinExamples.ownStarterKit;
/**
 * For each page: the responses before confirmation, the route that removes the request, and the responses after
 * confirmation.
 */
const pages = [
  {
    address: `/bevestigen/${id}`,
    unconfirmed: {
      showRegistration: ownRegistration,
      withdrawRegistration: { status: 'withdrawn' },
    },
    removes: 'withdrawRegistration',
    confirmed: { showRegistration: { ...ownRegistration, status: 'pending' } },
  },
  {
    address: `/deelnemen/${ownRequest.id}`,
    unconfirmed: { showJoinRequest: ownRequest },
    removes: 'withdrawJoinRequest',
    confirmed: { showJoinRequest: { ...ownRequest, status: 'open' } },
  },
  {
    address: `/startpakket/${kit.id}`,
    unconfirmed: { showStarterKit: kit },
    removes: 'withdrawStarterKit',
    confirmed: { showStarterKit: { ...kit, followUp: 'confirmed' } },
  },
] as const;
const [registration] = pages;
let page: OpenedPage;

const open = (address: string, responses: Readonly<Record<string, unknown>>): ApiStandIn => {
  const api = new ApiStandIn(responses);
  api.start();
  page = new OpenedPage(`${address}#${'a'.repeat(26)}`);
  return api;
};
const appears = (text: string) => page.find('*', ({ textContent }) => textContent === text);
const sentBy = ({ sent }: ApiStandIn) => sent.map(({ route }) => route.id);

beforeEach(() => {
  window.sessionStorage.clear();
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

describe('Somebody who never asked for anything', () => {
  it.each(pages)('can remove it on $address before it is confirmed', async (each) => {
    const api = open(each.address, each.unconfirmed);

    await page.press(aboutLinkTexts.removal.action);

    await appears(aboutLinkTexts.removal.doneText);
    expect(sentBy(api)).toEqual([each.removes]);
  });

  it.each(pages)('also removes it on $address with ‘Ik was dit niet’', async (each) => {
    const api = open(each.address, each.unconfirmed);
    await appears(aboutLinkTexts.wasNotMe.textUnconfirmed);

    await page.press(aboutLinkTexts.wasNotMe.action);

    await appears(aboutLinkTexts.removal.doneText);
    expect(sentBy(api)).toEqual([each.removes, 'revokeAccess']);
  });

  it.each(pages)('is not offered that on $address once it is confirmed', async (each) => {
    const api = open(each.address, each.confirmed);
    await appears(aboutLinkTexts.wasNotMe.text);

    expect(document.body.textContent).not.toContain(aboutLinkTexts.removal.action);
    await page.press(aboutLinkTexts.wasNotMe.action);

    await appears(aboutLinkTexts.wasNotMe.doneText);
    expect(sentBy(api)).toEqual(['revokeAccess']);
  });

  it('is not told that the data is gone if somebody confirmed it in the meantime', async () => {
    const api = open(registration.address, {
      ...registration.unconfirmed,
      withdrawRegistration: responseExamples.withdrawal,
    });

    await page.press(aboutLinkTexts.wasNotMe.action);

    await appears(aboutLinkTexts.wasNotMe.doneText);
    expect(sentBy(api)).toEqual([registration.removes, 'revokeAccess']);
  });

  it('is warned that the link will then no longer open what else is waiting', async () => {
    open(registration.address, {
      showRegistration: { ...ownRegistration, alsoWaiting: others },
    });

    const warning = await appears(aboutLinkTexts.removal.others);

    expect(warning.closest('form')?.textContent).toContain(aboutLinkTexts.removal.action);
  });
});
