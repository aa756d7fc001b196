// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { standInExamples } from '../../../../shared/routes/examples/stand-in-examples.ts';
import { standInTexts } from '../../../../web/texts/stand-ins.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { appearingLimit } from '../../../support/time-limits.ts';

const { officer, standIns } = standInExamples.standIns;
const [{ colleague }] = standIns;
const { signedOut } = standInTexts;

let page: OpenedPage;
beforeEach(() => {
  window.sessionStorage.clear();
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

/** Opens, as the officer with this id, the page for arranging who stands in for the example officer. */
function openAs(id: string): void {
  const api = new ApiStandIn({ showOfficer: { ...deskExamples.signedIn, id } });
  api.start();
  page = new OpenedPage(`/bureau/beheer/vervanging/${officer.id}`);
}

const paragraphs = (text: string) =>
  [...document.querySelectorAll('p')].filter(({ textContent }) => textContent === text).length;
const paragraph = (text: string) => page.find('p', ({ textContent }) => textContent === text);

describe('Whoever stands in', () => {
  it('is warned before ending that, and then sees a page to sign in again', async () => {
    openAs(colleague.id);

    await paragraph(signedOut.before);
    await page.press(standInTexts.now.end);

    await paragraph(signedOut.text);
    const link = await page.find<HTMLAnchorElement>('a', ({ textContent }) =>
      (textContent ?? '').includes(signedOut.action),
    );
    expect(link.href).toContain(encodeURIComponent(`/bureau/beheer/vervanging/${officer.id}`));
    expect(document.body.textContent).toContain(standInTexts.now.endedOwn);
  });

  it('is warned before arranging it, and then sees a page to sign in again', async () => {
    openAs(colleague.id);
    await page.find('#colleague');
    const before = paragraphs(signedOut.before);

    await page.fill('colleague', colleague.id);
    await page.fill('firstDay', '2026-12-21');
    await page.fill('lastDay', '2027-01-03');
    await vi.waitFor(() => expect(paragraphs(signedOut.before)).toBe(before + 1), appearingLimit);
    await page.press(standInTexts.form.action);

    await paragraph(signedOut.text);
    expect(document.body.textContent).toContain(standInTexts.form.done);
  });
});

describe('Anybody else', () => {
  it('is not warned, and stays on the page', async () => {
    openAs(officer.id);

    await page.press(standInTexts.now.end);

    await page.find('h2', ({ textContent }) => textContent === standInTexts.now.title);
    await vi.waitFor(
      () => expect(document.body.textContent).toContain(standInTexts.now.ended),
      appearingLimit,
    );
    expect(paragraphs(signedOut.before) + paragraphs(signedOut.text)).toBe(0);
  });
});
