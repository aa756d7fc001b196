// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { reviewExample } from '../../../../shared/routes/examples/review-example.ts';
import { historySentence } from '../../../../web/desk/review/history.tsx';
import { tabStorage } from '../../../../web/storage/browser-storage.ts';
import { reviewTexts } from '../../../../web/texts/review.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';

const [neighbour] = reviewExample.nearby;
if (!neighbour) throw new Error('the example has no group nearby');
const reason = 'Deze groep bestaat al in uw wijk.';

let page: OpenedPage;
beforeEach(() => {
  tabStorage.removeAll('');
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

/** Opens the page of a registration that differs from the example in these respects. */
function open(changes: Partial<typeof reviewExample> = {}): ApiStandIn {
  const api = new ApiStandIn({ reviewRegistration: { ...reviewExample, ...changes } });
  api.start();
  page = new OpenedPage(`/bureau/aanmeldingen/${reviewExample.id}`);
  return api;
}

const isWarned = () => document.body.textContent.includes(reviewTexts.form.duplicateWaits.text);

async function rejectWithReason(): Promise<void> {
  await page.choose('decision', 'reject');
  await page.fill('reason', reason);
}

/** Sends the form, waits until the page says that the decision was sent, and returns that decision. */
async function sentDecision(api: ApiStandIn): Promise<unknown> {
  await page.press(reviewTexts.form.action);
  await page.find('h1', ({ textContent }) => textContent === reviewTexts.done.reject.title);
  const sent = api.sent.find(({ route }) => route.id === 'decideRegistration');
  return JSON.parse(sent?.body ?? 'null');
}

describe('An officer who rejects a registration', () => {
  it('can choose the group that it duplicates, which is marked as likely', async () => {
    const api = open();
    await rejectWithReason();
    const choices = await page.find<HTMLSelectElement>('#duplicateOf');

    await page.fill('duplicateOf', neighbour.reference);

    expect([...choices.options].map(({ text }) => text)).toEqual([
      reviewTexts.form.noDuplicate,
      `${neighbour.name} (${neighbour.reference}), waarschijnlijk dezelfde groep`,
    ]);
    expect(await sentDecision(api)).toMatchObject({ reason, duplicateOf: neighbour.reference });
  });

  it('is warned next to the text if that group waits for a decision itself', async () => {
    open({
      nearby: [
        { ...neighbour, waits: true },
        { ...neighbour, reference: 'LS-2ABCD' },
      ],
    });
    await rejectWithReason();

    await page.fill('duplicateOf', 'LS-2ABCD');
    const before = isWarned();
    await page.fill('duplicateOf', neighbour.reference);
    const [, choice] = (await page.find<HTMLSelectElement>('#duplicateOf')).options;

    expect([before, isWarned()]).toEqual([false, true]);
    expect(choice?.text).toBe(
      `${neighbour.name} (${neighbour.reference}), wacht op een beslissing, waarschijnlijk dezelfde groep`,
    );
  });

  it('need not choose one', async () => {
    const api = open();
    await rejectWithReason();

    expect(await sentDecision(api)).toEqual({
      decision: 'reject',
      version: reviewExample.version,
      reason,
    });
  });

  it('is not asked when nothing is nearby', async () => {
    open({ nearby: [] });
    await rejectWithReason();

    expect(document.querySelector('#duplicateOf')).toBeNull();
  });
});

describe('What was decided', () => {
  const at = reviewExample.confirmedAt;

  it.each([
    ['its name', { reference: 'LS-2ABCD', name: 'Vaart Oost' }, 'Vaart Oost (LS-2ABCD)'],
    ['its reference if it has ended', { reference: 'LS-2ABCD' }, 'LS-2ABCD'],
  ])(
    'names the duplicated group by %s, in the history and above the page',
    async (_how, duplicateOf, shown) => {
      const officer = 'Wijkagent Dongen';
      open({
        mayDecide: 'decided',
        decision: { kind: 'rejected', officer, at, text: reason, duplicateOf },
        history: [{ event: 'GroupRejected', at, officer, duplicateOf }],
      });

      await page.find(
        'p',
        ({ textContent }) => textContent === `De aanmelding is een duplicaat van ${shown}.`,
      );
      expect(historySentence({ event: 'GroupRejected', at, officer, duplicateOf })).toBe(
        `Wijkagent Dongen wees de aanmelding af als duplicaat van ${shown}.`,
      );
    },
  );
});
