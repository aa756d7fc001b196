// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { groupListExample } from '../../../../shared/routes/examples/group-list-example.ts';
import { deskGroupsTexts as texts } from '../../../../web/texts/desk-groups.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';

const [group] = groupListExample.groups;
const pageWith = (name: string, reference: string, changes: object = {}) => ({
  ...groupListExample,
  groups: [{ ...group, name, reference }],
  ...changes,
});
const pages: Readonly<Record<string, object>> = {
  first: pageWith('De eerste', 'LS-00001', { total: 2, next: '41' }),
  '41': pageWith('De tweede', 'LS-00002', { total: 2 }),
};

let page: OpenedPage;
/** The queries of the requests for the list. */
let queries: string[];

/** Opens the list; `response` is what the API returns instead of two pages. */
function open(address: string, response?: object): void {
  queries = [];
  new ApiStandIn().start();
  const others = fetch;
  vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
    const [path = '', query = ''] = url.split('?');
    if (!path.endsWith('/v1/desk/groups')) return others(url, request);
    queries.push(query);
    const before = new URLSearchParams(query).get('before') ?? 'first';
    return Response.json(response ?? pages[before]);
  });
  page = new OpenedPage(address);
}

beforeEach(() => window.sessionStorage.clear());
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});
const textOf = async (selector: string) => (await page.find(selector)).textContent;

describe('The list of groups on the desk', () => {
  it('puts each filter and the search in the address, and asks for what is there', async () => {
    open('/bureau/groepen');
    await page.fill('status', 'active');
    await vi.waitFor(() => expect(window.location.search).toBe('?stand=goedgekeurd'));
    await page.fill('zoek', 'de sluis');
    await page.press(texts.search.action);

    await vi.waitFor(() => expect(window.location.search).toBe('?stand=goedgekeurd&zoek=de+sluis'));
    await vi.waitFor(() =>
      expect(queries).toEqual(['', 'status=active', 'status=active&q=de+sluis']),
    );
  });

  it('shows what the address says', async () => {
    open('/bureau/groepen?stand=afgewezen&zoek=molen');
    const field = await page.find<HTMLInputElement>('#zoek');

    expect(field.value).toBe('molen');
    expect((await page.find<HTMLSelectElement>('#status')).value).toBe('rejected');
    await vi.waitFor(() => expect(queries).toEqual(['status=rejected&q=molen']));
  });

  it('says what is wrong with a search, and does not send it', async () => {
    open('/bureau/groepen');
    await page.fill('zoek', 'a');
    await page.press(texts.search.action);

    expect(await textOf('#zoek-error')).toContain('minstens twee letters');
    expect(window.location.search).toBe('');
    expect(queries).toEqual(['']);
  });

  it('adds the next page, and moves the focus to its first group', async () => {
    open('/bureau/groepen');
    await page.press(texts.more);
    const added = await page.find('a', ({ textContent }) => textContent === 'De tweede');

    await vi.waitFor(() => expect(document.activeElement).toBe(added));
    expect(queries).toEqual(['', 'before=41']);
    expect(document.querySelectorAll('.group-list h3')).toHaveLength(2);
    expect(document.body.textContent).not.toContain(texts.more);
  });

  it.each([
    [texts.none.empty, { all: 0, total: 0, groups: [] }],
    [texts.none.filtered, { all: 3, total: 0, groups: [] }],
  ])('says when there is nothing: %s', async (text, response) => {
    open('/bureau/groepen?stand=gestopt', response);

    const shown = await page.find('.overview', ({ textContent }) => textContent.includes(text));
    expect(shown.querySelectorAll('.group-list h3')).toHaveLength(0);
  });
});
