// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { worklistTexts as texts } from '../../../../web/texts/worklist.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';

const work = (code: string) => ({
  id: `id-${code}`,
  reference: 'LS-00001',
  name: '=Groep',
  municipality: { code, name: 'Dongen' },
  since: '2026-11-20T23:30:00.000Z',
  days: 9,
});
let page: OpenedPage;
let saved: Blob[];

beforeEach(() => {
  saved = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'blob:test';
  });
  // Otherwise, the browser would leave the page to open the file.
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
});
afterEach(() => {
  page.close();
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

async function open(exportScope: readonly string[], total = 1): Promise<HTMLElement | undefined> {
  const rights = { 'follow-up': 'region', export: exportScope };
  new ApiStandIn({
    showWorklist: { lists: [{ name: 'paused', total, work: [work('GM0766')] }] },
    showOfficer: { ...deskExamples.signedIn, rights },
  }).start();
  page = new OpenedPage('/bureau');
  await page.find('.desk-work');
  return [...document.querySelectorAll('button')].find(({ textContent }) =>
    textContent?.startsWith(texts.export.action),
  );
}

describe('A list on the first page of the desk', () => {
  it('is saved with its facts, without contact details', async () => {
    (await open(['GM0766']))?.click();

    expect(await saved[0]?.text()).toContain(
      `"Dongen";"'=Groep";"LS-00001";"2026-11-21";"9";"Staat al 9 dagen op pauze.";""`,
    );
    expect(saved[0]?.type).toContain('text/csv');
  });

  it.each([
    ['somebody who may not export in its municipality', ['GM0867'], 1],
    ['a list of which the page shows only a part', ['GM0766'], 2],
  ])('cannot be saved by or for %s', async (_, scope, total) => {
    expect(await open(scope, total)).toBeUndefined();
  });
});
