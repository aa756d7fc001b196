// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import { aboutLinkTexts } from '../../../../web/texts/about-link.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';

let page: OpenedPage;

beforeEach(() => {
  window.sessionStorage.clear();
});
afterEach(() => {
  page.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

it('Presses in the same minute are listed one by one, the latest five first', async () => {
  const errors = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const presses = [
    '2026-11-10T08:00:00.000Z',
    '2026-11-11T08:00:00.000Z',
    '2026-11-12T08:00:00.000Z',
    '2026-11-13T08:00:00.000Z',
    '2026-11-14T08:00:00.000Z',
    '2026-11-15T08:00:10.000Z',
    '2026-11-15T08:00:50.000Z',
  ];
  new ApiStandIn({ listPresses: { presses, goodUntil: '2026-11-16T08:00:00.000Z' } }).start();
  page = new OpenedPage(`/antwoorden/${responseExamples.registration.id}#${'a'.repeat(26)}`);

  const list = await page.find('ul', ({ textContent }) => textContent.includes('keer eerder'));

  expect([...list.children].map(({ textContent }) => textContent)).toEqual([
    'op 15 november 2026 om 09:00 uur',
    'op 15 november 2026 om 09:00 uur',
    'op 14 november 2026 om 09:00 uur',
    'op 13 november 2026 om 09:00 uur',
    'op 12 november 2026 om 09:00 uur',
    aboutLinkTexts.earlier(2),
  ]);
  expect(errors).not.toHaveBeenCalled();
});
