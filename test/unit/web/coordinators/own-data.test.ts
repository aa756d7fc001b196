// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ownDataExamples } from '../../../../shared/routes/examples/own-data-examples.ts';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import { ownDataTexts as texts } from '../../../../web/texts/own-data.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { appearingLimit } from '../../../support/time-limits.ts';

const { shown } = ownDataExamples;
const { shareContact, terms } = shown.consents;
let api: ApiStandIn;
let page: OpenedPage;

beforeEach(() => {
  personIsHere();
  window.sessionStorage.clear();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

async function open(changes: object = {}): Promise<string> {
  api = new ApiStandIn({ showOwnData: { ...shown, ...changes } });
  api.start();
  page = new OpenedPage(`/beheer/${responseExamples.group.reference}#token`);
  await page.find('h3', ({ textContent }) => textContent === texts.erase.title);
  return document.body.textContent;
}
const eventually = (check: () => void) => vi.waitFor(check, { timeout: appearingLimit });
const sent = () => api.sent.map(({ path, body }) => [path.split('/').at(-1), JSON.parse(body)]);

describe('On their own page, a coordinator reads', () => {
  it('the details, the consents with date and version, and who looked at the details', async () => {
    const text = await open();

    for (const part of [shown.name, shown.email, shown.phone, texts.consents.given(shareContact)])
      expect(text).toContain(part);
    expect(text).toContain(texts.consents.terms(shown.consents));
    expect(text).toContain(
      '4 november 2026 om 10:05 uur: Wijkagent Dongen (politie) bekeek uw contactgegevens, om uw aanmelding te beoordelen.',
    );
    expect(text).not.toContain(texts.views.more);
  });

  it('that a consent was withdrawn, and when', async () => {
    const sharedBefore = { ...shareContact, withdrawnAt: '2026-12-01T12:00:00.000Z' };

    const text = await open({ consents: { terms, sharedBefore } });

    expect(text).toContain('Op 1 december 2026 trok u die in.');
    expect(text).toContain(texts.consents.give);
  });

  it('that nobody looked, and that details are not shared', async () => {
    const text = await open({ consents: { terms }, views: [] });

    expect(text).toContain(texts.views.none);
    expect(text).toContain(texts.consents.none);
  });

  it('that there are more views than the page shows', async () => {
    expect(await open({ moreViews: true })).toContain(texts.views.more);
  });
});

describe('A coordinator', () => {
  it('sends only the detail that was changed', async () => {
    await open();
    await page.press(texts.change.start);
    await page.fill('phone', '06 87654321');
    await page.press(texts.change.action);

    await eventually(() => expect(sent()).toEqual([['changes', { phone: '+31687654321' }]]));
  });

  it.each([
    ['withdraws', {}, texts.consents.withdraw, false],
    ['gives', { consents: { terms } }, texts.consents.give, true],
  ])('%s the consent with one press', async (_does, changes, button, shareAfter) => {
    await open(changes);

    await page.press(button);

    await eventually(() => expect(sent()).toEqual([['changes', { shareContact: shareAfter }]]));
  });

  it.each([
    [true, texts.erase.effects.ends],
    [false, texts.erase.effects.stays],
  ])(
    'reads what erasing means if isOnly is %s, and has to agree first',
    async (isOnly, effects) => {
      await open({ isOnly });
      await page.press(texts.erase.start);
      for (const effect of effects) expect(document.body.textContent).toContain(effect);

      await page.press(texts.erase.action);
      await eventually(() => expect(document.body.textContent).toContain(texts.erase.agreeFirst));
      expect(sent()).toEqual([]);

      await page.choose('agree-to-erase');
      await page.press(texts.erase.action);
      await eventually(() => expect(sent()).toEqual([['erasure', { groupEnds: isOnly }]]));
    },
  );
});
