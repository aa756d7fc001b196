// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskPages } from '../../../../../web/desk/desk-pages.tsx';
import { helpAbout } from '../../../../../web/desk/help/help-about.ts';
import { deskHelpTexts, helpParts } from '../../../../../web/texts/desk-help.ts';
import { deskTexts } from '../../../../../web/texts/desk.ts';
import { ApiStandIn } from '../../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../../support/site/opened-page.tsx';

let page: OpenedPage;
beforeEach(() => {
  window.localStorage.clear();
  new ApiStandIn({ showWorklist: { lists: [] } }).start();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

const shown = () => document.querySelector('main')?.textContent ?? '';
const { tour } = deskTexts.first;
const { steps } = deskHelpTexts.tour;

describe('The desk’s help', () => {
  it('has a page about every part, to which every page of the desk links', async () => {
    const about = new Set(deskPages.map(({ path }) => helpAbout(path)));
    const parts = helpParts.map(({ slug }) => `/hulp/${slug}`);

    expect([...about].filter((path) => path !== '/hulp').toSorted()).toEqual(parts.toSorted());
    const withoutPart = deskPages.filter(({ path }) => helpAbout(path) === '/hulp');
    expect(withoutPart.map(({ path }) => path)).toEqual([
      '/hulp',
      '/hulp/rondleiding',
      '/hulp/:part',
    ]);

    page = new OpenedPage('/bureau/sessies');
    const link = await page.find('footer a', (a) => a.textContent === deskTexts.helpWithPage);
    expect(link.getAttribute('href')).toBe('/bureau/hulp/inloggen');
  });

  it('lists only the parts that the officer can use', async () => {
    page = new OpenedPage('/bureau/hulp');
    await page.find('main a');

    const listed = helpParts.filter(({ title }) => shown().includes(title));
    expect(listed.map(({ right }) => right)).toEqual([
      undefined,
      'decide',
      'groups.see',
      undefined,
    ]);
  });

  it('explains a part in steps and answers, and says so if there is no such part', async () => {
    const [part] = helpParts;
    page = new OpenedPage(`/bureau/hulp/${part?.slug}`);
    await page.find('main ol');
    for (const text of [...(part?.steps ?? []), part?.questions[0]?.answer])
      expect(shown()).toContain(text);
    page.close();

    page = new OpenedPage('/bureau/hulp/niets');
    await page.find('main a');
    expect(shown()).toContain(deskHelpTexts.notFound);
  });
});

describe('The tour', () => {
  it('is offered on the first page until somebody declines it', async () => {
    page = new OpenedPage('/bureau');
    await page.find('.utrecht-alert');
    expect(shown()).toContain(tour.title);
    // The offer says how many steps there are.
    expect(tour.text).toContain('vijf');
    expect(steps).toHaveLength(5);
    await page.press(tour.dismiss);
    expect(shown()).not.toContain(tour.title);
    page.close();

    page = new OpenedPage('/bureau');
    await page.find('main h2');
    expect(shown()).not.toContain(tour.title);
  });

  it('shows one step at a time, and is not offered again once it has been finished', async () => {
    page = new OpenedPage('/bureau/hulp/rondleiding');
    for (const [index, { title, text }] of steps.entries()) {
      await page.find('main h2', ({ textContent }) => textContent === title);
      expect(shown()).toContain(text);
      expect(shown()).toContain(deskHelpTexts.tour.step(index + 1, steps.length));
      if (index < steps.length - 1) await page.press(deskHelpTexts.tour.next);
    }
    await page.press(deskHelpTexts.tour.previous);
    await page.find('main h2', ({ textContent }) => textContent === steps.at(-2)?.title);
    page.close();

    page = new OpenedPage('/bureau');
    await page.find('main h2');
    expect(shown()).not.toContain(tour.title);
  });
});
