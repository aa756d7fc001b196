// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { worklistNamed, worklistNames } from '../../../../shared/domain/desk/worklists.ts';
import type { WorklistResponse } from '../../../../shared/requests/desk/worklist.ts';
import { filtersIn } from '../../../../web/desk/groups/list-filters.ts';
import { endTour } from '../../../../web/desk/help/tour-offer.tsx';
import { worklistTexts as texts } from '../../../../web/texts/worklist.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';

let page: OpenedPage;
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

function open(lists: WorklistResponse['lists']): void {
  endTour();
  new ApiStandIn({ showWorklist: { lists } }).start();
  page = new OpenedPage('/bureau');
}
const filled = (name: (typeof worklistNames)[number]): WorklistResponse['lists'][number] => ({
  name,
  total: 1,
  work: [
    {
      id: `id-${name}`,
      reference: 'LS-00001',
      name: `Werk ${name}`,
      municipality: { code: 'GM0766', name: 'Dongen' },
      since: '2026-11-20T08:00:00.000Z',
      days: 10,
    },
  ],
});
const emptied = (name: (typeof worklistNames)[number]) => ({ name, total: 0, work: [] });
const shown = () => document.querySelector('main')?.textContent ?? '';

const linkTo = async (text: string | undefined) =>
  (await page.find('a', ({ textContent }) => textContent === text)).getAttribute('href');

describe('The first page of the desk', () => {
  it('shows every list in the declared order, with its title, its sentence and its age', async () => {
    open(worklistNames.map(filled));
    await page.find('.desk-work');

    expect([...document.querySelectorAll('section h2')].map((each) => each.textContent)).toEqual(
      worklistNames.map((name) => texts.heading(name, 1)),
    );
    for (const name of worklistNames) {
      const { text, age } = worklistNamed(name);
      expect(shown()).toContain(text);
      expect(shown()).toContain(age('al 10 dagen', {}));
    }
    expect(shown()).toContain(texts.lead('Wijkagent Dongen', worklistNames.length));
    expect(shown()).not.toContain(texts.empty);
  });

  it('says of a long list what it shows, and links to all of it', async () => {
    open([{ ...filled('unreachable'), total: 40 }, filled('forming')]);

    expect(await linkTo(worklistNamed('unreachable').all?.text)).toBe(
      '/bureau/groepen?stand=goedgekeurd&mail=komt-bij-niemand-aan',
    );
    expect(await linkTo(worklistNamed('forming').all?.text)).toBe(
      '/bureau/groepen?stand=goedgekeurd&fase=in-oprichting',
    );
    expect(shown()).toContain(texts.heading('unreachable', 40));
    expect(shown().split(texts.longest(1))).toHaveLength(2);
  });

  it('says who has a registration open', async () => {
    const list = filled('toDecide');
    const [work] = 'work' in list ? list.work : [];
    open([{ name: 'toDecide', total: 1, work: work ? [{ ...work, openedBy: ['A', 'B'] }] : [] }]);
    await page.find('.desk-work');

    expect(shown()).toContain('Geopend door A en B.');
  });

  it('names the lists that could not be shown, and shows the others', async () => {
    open([{ name: 'overdue', failed: true }, filled('toDecide'), emptied('paused')]);
    await page.find('.desk-work');

    expect(document.querySelector('.utrecht-alert')?.textContent).toContain(
      worklistNamed('overdue').title,
    );
    expect(shown()).toContain('Werk toDecide');
    expect(shown()).toContain(worklistNamed('paused').empty);
    expect(shown()).not.toContain(worklistNamed('overdue').empty);
  });

  it('does not say that nothing waits if a list could not be shown', async () => {
    open([{ name: 'overdue', failed: true }, emptied('toDecide')]);
    await page.find('.utrecht-alert');

    expect(shown()).not.toContain(texts.nothing.title);
  });

  it('says once that nothing waits', async () => {
    open(worklistNames.map(emptied));
    await page.find('.utrecht-alert');

    expect(shown()).toContain(texts.nothing.title);
    expect(shown()).not.toContain(worklistNamed('overdue').empty);
  });

  it('says that no work comes in for somebody without a list', async () => {
    open([]);
    await page.find('p', ({ textContent }) => textContent === texts.noWork);

    expect(shown()).not.toContain(texts.nothing.title);
  });
});

it.each([
  ['unreachable', { status: 'active', mail: 'nobody' }],
  ['bouncing', { status: 'active', mail: 'bouncing' }],
  ['forming', { status: 'active', phase: 'forming' }],
] as const)('The link to everything in the list %s has its filters', (name, filters) => {
  const [, query = ''] = worklistNamed(name).all?.address.split('?') ?? [];

  expect(filtersIn(query, { 'groups.see': 'region' })).toEqual(filters);
});
