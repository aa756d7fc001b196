// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { DeskGroupResponse } from '../../../../../shared/requests/desk/desk-group.ts';
import { deskGroupExample } from '../../../../../shared/routes/examples/desk-group-example.ts';
import { deskGroupTexts as texts } from '../../../../../web/texts/desk-group.ts';
import { ApiStandIn } from '../../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../../support/site/opened-page.tsx';

let page: OpenedPage;
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

const at = '2026-11-05T09:12:05.000Z';
const officer = 'Wijkagent Dongen';
const { joining: _, ...example } = deskGroupExample;
const neverActive = { ...example, neighbours: [] };
const rejected = {
  ...neverActive,
  status: 'rejected',
  decision: { kind: 'rejected', officer, at, text: 'Er is al een groep in deze straat.' },
} as const;

/** Opens a group's page; returns its text. */
async function wordsOf(group: DeskGroupResponse): Promise<string> {
  new ApiStandIn({ showDeskGroup: group }).start();
  page = new OpenedPage(`/bureau/groepen/${group.reference}`);
  await page.find('h2', ({ textContent }) => textContent === texts.facts.title);
  return document.body.textContent;
}

describe('The page of a group that is not active', () => {
  it('says who rejected it, when and why', async () => {
    const words = await wordsOf(rejected);

    expect(words).toContain(`${officer} heeft de aanmelding op 5 november 2026`);
    expect(words).toContain(rejected.decision.text);
  });

  it.each([
    ['withdrawn', 'RegistrationWithdrawn', texts.neighbours.none.neverActive],
    ['expired', 'RegistrationLapsed', texts.neighbours.none.neverActive],
    ['closed', 'GroupClosed', texts.neighbours.none.closed],
  ] as const)(
    'says since when it is %s, and why nothing is linked',
    async (status, event, none) => {
      const group = { ...neverActive, status, history: [...example.history, { event, at }] };
      const words = await wordsOf(group);

      expect(words).toContain(texts.notActive[status].text('5 november 2026 om 10:12 uur'));
      expect(words).toContain(none);
    },
  );

  it('says nothing of joining, or of neighbours on the map', async () => {
    const words = await wordsOf(rejected);

    expect(words).not.toContain(texts.facts.joining);
    expect(words).toContain(texts.neighbours.captionAlone);
    expect(words).not.toContain(texts.neighbours.caption);
  });
});

it('The page of an active group says whether residents can join', async () => {
  const words = await wordsOf(deskGroupExample);

  expect(words).toContain(texts.facts.joining);
  expect(words).toContain(texts.neighbours.caption);
});
