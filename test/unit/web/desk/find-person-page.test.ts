// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { findPersonTexts as texts } from '../../../../web/texts/find-person.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';

const { foundPerson, signedIn } = deskExamples;
const typed = 'beheerder@vaart.example';
const rights = { ...signedIn.rights, 'contacts.see': ['GM0766', 'GM0867'] };

let api: ApiStandIn;
let page: OpenedPage;
function open(found: object = foundPerson): void {
  api = new ApiStandIn({ showOfficer: { ...signedIn, rights }, findPerson: found });
  api.start();
  page = new OpenedPage('/bureau/personen');
}
async function search(contact: string): Promise<void> {
  await page.fill('contact', contact);
  await page.choose('reason', 'reach');
  await page.press(texts.action);
}
const sent = () => api.sent.filter(({ route }) => route.id === 'findPerson');

beforeEach(() => {
  window.sessionStorage.clear();
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

describe('The page to find a person', () => {
  it('says before the search what is recorded, and shows the groups with a link to each', async () => {
    open();
    await page.find('p', ({ textContent }) => textContent === texts.recording);
    await search(typed);

    const link = await page.find<HTMLAnchorElement>('.group-card a');
    expect(new URL(link.href).pathname).toBe(`/bureau/groepen/${foundPerson.groups[0].reference}`);
    const item = await page.find('.group-card');
    expect(item.textContent).toContain('Goedgekeurd');
    expect(item.textContent).toContain(texts.role.first);
    expect(sent().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { contact: typed, reason: 'reach' },
    ]);
  });

  it('keeps what was typed out of the address, and out of the tab once it has been sent', async () => {
    open();
    await search(typed);
    await page.find('.group-card');

    expect(window.location.href).not.toContain('@');
    expect(
      sent()
        .map(({ path }) => path)
        .join(' '),
    ).not.toMatch(/@|beheerder/);
    expect(JSON.stringify(Object.entries(window.sessionStorage))).not.toContain(typed);
  });

  it('names the municipalities that were searched if there is nobody, and no others', async () => {
    open({ ...foundPerson, groups: [], unconfirmed: [] });
    await search(typed);

    const alert = await page.find('.utrecht-alert', ({ textContent }) =>
      (textContent ?? '').includes(texts.none.title),
    );
    expect(alert.textContent).toContain('Dongen en Waalwijk');
    expect(alert.textContent).not.toContain('Loon op Zand');
  });

  it('keeps registrations that are not confirmed apart from the groups, and does not count them as groups', async () => {
    open();
    await search(typed);

    const title = await page.find('h2', ({ textContent }) => textContent === texts.found(1));
    const [groups, unconfirmed] = document.querySelectorAll('.group-list');
    expect(title.nextElementSibling).toBe(groups);
    expect(groups?.textContent).not.toContain(foundPerson.unconfirmed[0].name);
    expect(unconfirmed?.previousElementSibling?.textContent).toBe(texts.unconfirmed.text);
    expect(unconfirmed?.textContent).toContain(foundPerson.unconfirmed[0].name);
    expect(unconfirmed?.textContent).toContain('e-mailadres niet bevestigd');
    expect(unconfirmed?.querySelector('a')).toBeNull();
  });

  it('says that there is no group if only such registrations were found', async () => {
    open({ ...foundPerson, groups: [] });
    await search(typed);

    await page.find('h2', ({ textContent }) => textContent === texts.found(0));
    await page.find('h2', ({ textContent }) => textContent === texts.unconfirmed.title(1));
    expect(document.querySelectorAll('.group-list')).toHaveLength(1);
  });

  it('says what is wrong with part of an address, and does not send it', async () => {
    open();
    await search('beheerder@');

    await page.find('*', ({ textContent }) =>
      (textContent ?? '').includes('Vul het e-mailadres in zoals: naam@adres.example.'),
    );
    expect(sent()).toEqual([]);
  });
});
