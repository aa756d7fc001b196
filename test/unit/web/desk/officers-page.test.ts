// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manageOfficersExamples } from '../../../../shared/routes/examples/manage-officers-examples.ts';
import { deskManageTexts } from '../../../../web/texts/desk-manage.ts';
import { passkeyTexts } from '../../../../web/texts/desk-passkeys.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';

let page: OpenedPage;
beforeEach(() => {
  window.sessionStorage.clear();
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

const [officer] = manageOfficersExamples.officers.officers;
const at = '2026-11-28T08:00:00.000Z';
const { arrival, namesake } = deskManageTexts.officers;

/** The text in the list of officers about an officer who differs from the example in these respects. */
async function itemOf(changes: object): Promise<string> {
  const listOfficers = {
    ...manageOfficersExamples.officers,
    officers: [{ ...officer, ...changes }],
  };
  new ApiStandIn({ listOfficers }).start();
  page = new OpenedPage('/bureau/beheer');
  const item = await page.find('.desk-people li', ({ textContent }) =>
    (textContent ?? '').includes(officer.name),
  );
  return item.textContent ?? '';
}

describe('The page of an officer', () => {
  it.each([true, false])(
    'offers to replace passkeys only if there are any: %j',
    async (usesPasskeys) => {
      const listOfficers = {
        ...manageOfficersExamples.officers,
        officers: [{ ...officer, usesPasskeys }],
      };
      new ApiStandIn({ listOfficers }).start();
      page = new OpenedPage(`/bureau/beheer/medewerker/${officer.id}`);
      await page.find('h2', ({ textContent }) => textContent === deskManageTexts.end.title);

      expect(document.body.textContent.includes(passkeyTexts.reset.title)).toBe(usesPasskeys);
    },
  );
});

describe('The list of officers', () => {
  it.each([
    { way: 'invitation', at, nameInToken: 'Iemand Anders' },
    { way: 'invitation', at },
    { way: 'token', at },
    { way: 'manager', at },
  ] as const)('says how and when somebody got access: %j', async (how) => {
    expect(await itemOf({ arrival: how })).toContain(arrival(how));
  });

  it('says as whom somebody signed in who accepted an invitation', async () => {
    const item = await itemOf({ arrival: { way: 'invitation', at, nameInToken: 'Iemand Anders' } });

    expect(item).toContain('ingelogd als Iemand Anders');
  });

  it('warns that the access of somebody with the same name has ended', async () => {
    expect(await itemOf({ namesakeEndedAt: at })).toContain(namesake(at));
    page.close();
    expect(await itemOf({})).not.toContain('Let op');
  });
});
