// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { allRoutes } from '../../../../shared/routes/all-routes.ts';
import { joinExamples } from '../../../../shared/routes/examples/joining-examples.ts';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import { onBehalfExample } from '../../../../shared/routes/examples/on-behalf-example.ts';
import { reviewExample } from '../../../../shared/routes/examples/review-example.ts';
import { hostileResponse } from '../../../support/hostile-response.ts';
import { hostileText } from '../../../support/hostile-text.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { markupOnPage } from '../../../support/site/markup-on-page.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { appearingLimit } from '../../../support/time-limits.ts';
import { tokenPages } from '../tokens/token-pages.ts';

const { id, reference } = responseExamples.ownRegistration;
const values: Readonly<Record<string, string>> = {
  ':reference': reference,
  ':id': id,
  ':code': 'GM0766',
  ':act': 'gegevens',
  ':part': 'begin',
  ':step?': 'groep',
  ':type': 'not-found',
};
const addresses = [
  ...readFileSync('web/application.tsx', 'utf8').matchAll(/<Route path="([^"]+)"/g),
  ...[...readFileSync('web/desk/desk-pages.tsx', 'utf8').matchAll(/path: '([^']+)'/g)].map(
    ([all, path = '']) => [all, path === '/' ? '/bureau' : `/bureau${path}`],
  ),
].map(([, path = '']) => path.replaceAll(/:\w+\??/g, (name) => values[name] ?? name));

const asker = {
  ...joinExamples.received,
  reader: 'asker',
  confirmBy: '2026-11-11T18:20:00.000Z',
  alsoWaiting: [],
};
const reply = { answer: 'accepted', at: asker.requestedAt, message: 'Welkom' };
/** Responses with objects in states that the routes' examples do not show, and in which the pages look different. */
const states: readonly Readonly<Record<string, unknown>>[] = [
  {},
  {
    showRegistration: { ...responseExamples.ownRegistration, status: 'submitted' },
    showJoinRequest: { ...asker, status: 'submitted' },
    showGroup: { ...responseExamples.group, phase: 'forming', joining: 'full' },
    reviewRegistration: {
      ...reviewExample,
      mayDecide: 'decided',
      decision: { kind: 'rejected', officer: 'x', at: asker.requestedAt, text: 'x' },
      answer: { text: 'x', at: asker.requestedAt },
    },
    showStarter: { ...joinExamples.starter, ...joinExamples.followedUp },
  },
  {
    showRegistration: {
      ...responseExamples.ownRegistration,
      status: 'pending',
      question: undefined,
      answer: { text: 'x', at: asker.requestedAt },
    },
    showJoinRequest: { ...asker, status: 'accepted', answered: reply },
    showGroup: { ...responseExamples.group, joining: 'paused' },
  },
  {
    showRegistration: onBehalfExample,
    showJoinRequest: {
      ...joinExamples.received,
      status: 'accepted',
      answered: { ...reply, by: { name: 'x', you: false } },
      asker: joinExamples.answered.asker,
    },
  },
];
/** For each state, the responses of all routes that the pages read, with hostile text. */
const responsesInStates = states.map((state) =>
  Object.fromEntries(
    allRoutes
      .filter(({ method }) => method === 'GET')
      .map((route) => [route.id, hostileResponse(route, state[route.id])]),
  ),
);

let page: OpenedPage;

afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

/** Opens the page while every response is hostile, and returns its text once it no longer changes. */
async function textOf(
  address: string,
  responses: Readonly<Record<string, unknown>>,
): Promise<string> {
  window.sessionStorage.clear();
  new ApiStandIn(responses).start();
  page = new OpenedPage(address.startsWith('/bureau') ? address : `${address}#token`);
  await page.find('h1');
  return vi.waitFor(
    async () => {
      const before = document.body.innerHTML;
      await new Promise((resolve) => setTimeout(resolve, 30));
      if (document.body.innerHTML !== before || document.querySelector('.waiting, .map--waiting'))
        throw new Error('the page is still changing');
      return document.body.textContent;
    },
    { timeout: appearingLimit, interval: 1 },
  );
}

/** The pages that show text that people have entered. */
const shown = [
  `/groepen`,
  `/netwerk`,
  `/groepen/${reference}`,
  `/groepen/${reference}/meedoen`,
  `/bureau`,
  `/bureau/hulp`,
  `/bureau/hulp/rondleiding`,
  `/bureau/hulp/begin`,
  `/bureau/sessies`,
  `/bureau/passkeys`,
  `/bureau/aanmeldingen/${id}`,
  `/bureau/groepen`,
  `/bureau/groepen/aanmelden`,
  `/bureau/beheerdersgroepen`,
  `/bureau/beheerdersgroepen/GM0766`,
  `/bureau/personen`,
  `/bureau/starters/${id}`,
  `/bureau/groepen/${reference}`,
  `/bureau/groepen/${reference}/wijzigen/gegevens`,
  `/bureau/beheer`,
  `/bureau/beheer/uitnodigen`,
  `/bureau/beheer/medewerker/${id}`,
  `/bureau/beheer/toelaten/${id}`,
  `/bureau/vervanging`,
  `/bureau/beheer/vervanging/${id}`,
  `/bureau/beheer/postbussen`,
  `/bureau/beheer/postbussen/${id}`,
  `/bureau/beheer/beheerdersgroepen`,
  `/bureau/beheer/beheerdersgroepen/GM0766`,
  `/bureau/beheer/antwoordteksten`,
  `/bureau/beheer/antwoordteksten/${id}`,
  ...tokenPages,
];

describe('What somebody typed', () => {
  it.each(addresses)('is only text on %s', async (address) => {
    const texts = [];
    // The other pages show no objects that have different states.
    const shownStates = shown.includes(address) ? responsesInStates : responsesInStates.slice(0, 1);
    for (const responses of shownStates) {
      texts.push(await textOf(address, responses));
      expect(markupOnPage()).toEqual([]);
      expect(window).not.toHaveProperty('OWNED');
      page.close();
    }

    expect(texts.some((text) => text.includes(hostileText))).toBe(shown.includes(address));
  });

  it('is shown on pages of the application only', () => {
    expect(addresses.length).toBeGreaterThan(20);
    expect(shown.filter((address) => !addresses.includes(address))).toEqual([]);
  });
});

describe('The check of a page', () => {
  it.each([
    ['an element', '<b class=owned></b>'],
    ['a script', '<script></script>'],
    ['a handler', '<p onmouseover="x"></p>'],
    ['an address that runs code', '<a href=" javascript:x"></a>'],
  ])('finds %s made of somebody’s text', (_what, html) => {
    document.body.innerHTML = html;

    expect(markupOnPage()).toHaveLength(1);
  });
});
