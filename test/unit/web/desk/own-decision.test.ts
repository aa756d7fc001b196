// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { decideRegistrationRoute } from '../../../../shared/routes/groups/decide-registration.ts';
import { reviewExample } from '../../../../shared/routes/examples/review-example.ts';
import { tabStorage } from '../../../../web/storage/browser-storage.ts';
import { reviewTexts as texts } from '../../../../web/texts/review.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';

let page: OpenedPage;
beforeEach(() => {
  tabStorage.removeAll('');
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

const at = '2026-11-05T09:12:05.000Z';
const question = 'Klopt het aantal deelnemers?';

/** Opens a registration about which this decision has already been made, although the page does not know that yet. */
function openDecided(decision: object): void {
  new ApiStandIn({ reviewRegistration: reviewExample }).start();
  const others = fetch;
  vi.stubGlobal('fetch', async (address: string, request: RequestInit) =>
    address === decideRegistrationRoute.path.replace('{id}', reviewExample.id)
      ? Response.json(
          { type: '/problems/already-decided', title: 'x', status: 409, decision },
          { status: 409 },
        )
      : others(address, request),
  );
  page = new OpenedPage(`/bureau/aanmeldingen/${reviewExample.id}`);
}

const alertSaying = (title: string) =>
  page.find('.utrecht-alert', ({ textContent }) => (textContent ?? '').includes(title));

describe('An officer who repeats a decision, because the response was lost', () => {
  it('reads that it was their own, and when', async () => {
    openDecided({ kind: 'approved', officer: 'Wijkagent Dongen', at, own: true });
    await page.choose('decision', 'approve');
    await page.press(texts.form.action);

    const alert = await alertSaying('U heeft hier al over beslist');
    expect(alert.textContent).toContain(
      'U heeft de aanmelding op 5 november 2026 om 10:12 uur goedgekeurd.',
    );
    expect(alert.textContent).not.toContain('Wijkagent Dongen');
  });

  it('reads the same about a question, and is not asked to decide again', async () => {
    openDecided({ kind: 'asked', officer: 'Wijkagent Dongen', at, text: question, own: true });
    await page.choose('decision', 'ask');
    await page.fill('question', question);
    await page.press(texts.form.action);

    const alert = await alertSaying('U heeft dit al gevraagd');
    expect(alert.textContent).toContain(question);
    expect(document.body.textContent).not.toContain(texts.changed.title);
  });

  it('reads who was first, if it was a colleague', async () => {
    openDecided({ kind: 'approved', officer: 'Wijkagent Dongen', at });
    await page.choose('decision', 'approve');
    await page.press(texts.form.action);

    const alert = await alertSaying('Over deze aanmelding is al beslist');
    expect(alert.textContent).toContain('Wijkagent Dongen heeft de aanmelding op');
  });
});
