// @vitest-environment happy-dom
import { afterEach, expect, it, vi } from 'vitest';
import { passkeyIssuer } from '../../../../shared/domain/desk/passkey.ts';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { passkeyTexts } from '../../../../web/texts/desk-passkeys.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';

const { title, lead, withOrganisation, add } = passkeyTexts.own;
const sentences = [
  lead.needed,
  lead.notNeeded,
  withOrganisation.needed,
  withOrganisation.notNeeded,
];
let page: OpenedPage;
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

it.each([
  ['a passkey alone', true, [lead.needed]],
  ['an organisation that does not prove MFA', true, [lead.needed, withOrganisation.needed]],
  ['an organisation that proves MFA', false, [lead.notNeeded, withOrganisation.notNeeded]],
])(
  'The page says what passkeys are for to whoever signs in with: %s',
  async (how, usedPasskey, said) => {
    const organisation =
      how === 'a passkey alone' ? passkeyIssuer : deskExamples.signedIn.organisation;
    const showOfficer = { ...deskExamples.signedIn, organisation, usedPasskey };
    new ApiStandIn({ showOfficer }).start();
    page = new OpenedPage('/bureau/passkeys');
    await page.find('h1', ({ textContent }) => textContent === title);
    await page.find('button', ({ textContent }) => textContent === add.action);

    expect(sentences.filter((each) => document.body.textContent.includes(each))).toEqual(said);
  },
);
