// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CircleResponse } from '../../../../shared/requests/groups/circle.ts';
import { circleExamples } from '../../../../shared/routes/examples/circle-examples.ts';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { circleTexts as texts } from '../../../../web/texts/circle.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';

type Member = CircleResponse['lists'][number]['members'][number];

const { signedIn } = deskExamples;
const { circle, member: joined } = circleExamples;
const since = '2026-11-04T09:12:09.000Z';
const invited: Member = {
  ...joined,
  state: 'invited',
  since,
  source: 'system',
  version: 1,
  mayDo: ['in'],
};
const stopped: Member = {
  id: joined.id,
  group: { reference: 'LS-3D9XW', name: '' },
  state: 'left',
  since,
  source: 'system',
  endedFrom: 'joined',
  version: 3,
  mayDo: ['taken-out', 'not-in'],
};
const listsWith = (changes: Partial<Record<string, readonly Member[]>>) =>
  circle.lists.map(({ name }) => {
    const members = changes[name] ?? [];
    return { name, total: members.length, members };
  });

let api: ApiStandIn;
let page: OpenedPage;
let responses: Record<string, unknown>;
function open(lists: object, scope: readonly string[] | 'region' = ['GM0766'], path = ''): void {
  const rights = { ...signedIn.rights, 'groups.see': scope };
  responses = { showOfficer: { ...signedIn, rights }, showCircle: { ...circle, lists } };
  api = new ApiStandIn(responses);
  api.start();
  page = new OpenedPage(`/bureau/beheerdersgroepen${path}`);
}
const textOf = (name: 'takeOut' | 'add' | 'in' | 'out') =>
  document.querySelector(`section[aria-labelledby=${name}]`)?.textContent ?? '';

beforeEach(() => {
  window.sessionStorage.clear();
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

describe('A circle’s page', () => {
  it('shows who is to be taken out and added, by group and role, with state, date and source', async () => {
    open(listsWith({ takeOut: [stopped], add: [invited], in: [joined] }));
    await page.find('section[aria-labelledby=takeOut] li');

    expect(textOf('takeOut')).toContain(`${texts.noRole}. ${texts.state(stopped)}`);
    expect(textOf('add')).toContain(`(${joined.group.reference})`);
    expect(textOf('add')).toContain('Uitgenodigd op 4 november 2026.');
    expect(textOf('in')).toContain('Doet mee sinds 5 november 2026, zegt de coördinator.');
    expect(textOf('out')).toContain(texts.lists.out.empty);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.desk-people a')];
    expect(links.map(({ href }) => new URL(href).pathname)).toEqual([
      '/bureau/groepen/LS-3D9XW',
      ...Array.from({ length: 2 }, () => `/bureau/groepen/${joined.group.reference}`),
    ]);
  });

  it('records with one press that somebody was taken out, and then shows the list without them', async () => {
    open(listsWith({ takeOut: [stopped] }));
    await page.find('section[aria-labelledby=takeOut] li');
    responses['showCircle'] = { ...circle, lists: listsWith({}) };

    await page.press(texts.ticks['taken-out']);
    await page.find('.utrecht-alert', ({ textContent }) =>
      (textContent ?? '').includes(texts.done),
    );
    await page.find('h2', ({ textContent }) =>
      (textContent ?? '').includes(texts.heading(texts.lists.takeOut.title, 0)),
    );

    expect(api.sent.map(({ path, body }) => [path, JSON.parse(body) as unknown])).toEqual([
      [`/v1/circles/GM0766/members/${joined.id}/ticks`, { tick: 'taken-out', version: 3 }],
    ]);
  });

  it('says that something has changed, and shows the list as it is now', async () => {
    open(listsWith({ add: [invited] }));
    await page.find('section[aria-labelledby=add] li');
    responses['showCircle'] = { ...circle, lists: listsWith({ out: [stopped] }) };
    api.outcome = 'changed meanwhile';

    await page.press(texts.ticks.in);
    await page.find('.utrecht-alert', ({ textContent }) =>
      (textContent ?? '').includes(texts.changed.title),
    );

    await page.find('section[aria-labelledby=out] li');
    expect(textOf('add')).toContain(texts.lists.add.empty);
  });

  it('shows no buttons to somebody who may only look', async () => {
    open(listsWith({ add: [{ ...invited, mayDo: [] }] }));
    const item = await page.find('section[aria-labelledby=add] li');

    expect(item.querySelector('button')).toBeNull();
  });

  it('offers the circles of all municipalities where the officer may see groups', async () => {
    open(listsWith({}), 'region');
    await page.find('h1', ({ textContent }) => textContent === texts.title);

    const links = [...document.querySelectorAll<HTMLAnchorElement>('main a')];
    expect(links.map(({ href }) => new URL(href).pathname)).toEqual(
      ['GM0766', 'GM0784', 'GM0809', 'GM0867'].map((code) => `/bureau/beheerdersgroepen/${code}`),
    );
  });
});
