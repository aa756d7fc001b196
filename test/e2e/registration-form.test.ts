import { ok, strictEqual } from 'node:assert';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { inboxClient } from '../../local/demo/inbox-client.ts';
import {
  answers,
  chooseNeighbourhood,
  fillInForm,
  fillInGroup,
  send,
} from './registration-form.ts';
import { launchBrowser, Visitor } from './visitor.ts';

const inbox = inboxClient(inject('inboxUrl'));
let browser: Browser;
let visitor: Visitor;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  visitor = await Visitor.open(browser, inject('siteUrl'));
});
afterEach(() => visitor.close());

const rijen = answers({
  municipality: 'Gilze en Rijen',
  name: 'Buurtgroep Rijen',
  email: 'rijen@post.example',
});

/**
 * Returns the errors in the summary. The summary must have focus, and each of its links must lead to the corresponding
 * field.
 */
async function errorsShown(): Promise<readonly string[]> {
  const summary = visitor.page.getByRole('alert');
  await summary.waitFor();
  ok(await summary.evaluate((box) => box === document.activeElement), 'the summary has focus');
  for (const link of await summary.getByRole('link').all()) {
    await link.click();
    const focused = await visitor.page.evaluate(() => document.activeElement?.id);
    strictEqual(`#${focused}`, await link.getAttribute('href'), 'the link leads to the field');
  }
  return summary.getByRole('link').allInnerTexts();
}

describe('Errors are shown at their fields and in the summary', () => {
  it('an empty first step lists everything that is missing', async () => {
    await visitor.goTo('/aanmelden');

    await visitor.press('Volgende stap');

    expect(await errorsShown()).toEqual([
      'Kies een gemeente: Dongen, Gilze en Rijen, Loon op Zand, Waalwijk.',
      'Vul de naam van de groep in.',
      'Kies of de groep al actief is of nog in oprichting.',
      'Vul het aantal deelnemers in als een heel getal.',
      'Geef aan of er al een presentatie is geweest.',
    ]);
    await visitor.inspect();
  });

  it('too many participants are refused, and the error states the limit', async () => {
    await visitor.goTo('/aanmelden');
    await fillInGroup(visitor, { ...rijen, participants: '257' });

    await visitor.press('Volgende stap');

    expect(await errorsShown()).toEqual(['Het aantal deelnemers is hoogstens 256.']);
    const field = visitor.page.getByLabel('Aantal deelnemers');
    expect(await field.getAttribute('aria-invalid')).toBe('true');
    await visitor.inspect();
  });

  it('a missing area and missing streets are reported', async () => {
    await visitor.goTo('/aanmelden');
    await fillInGroup(visitor, rijen);
    await visitor.press('Volgende stap');
    await visitor.expectHeading('Het gebied van de groep');
    await visitor.inspect();

    await visitor.press('Volgende stap');

    expect(await errorsShown()).toEqual([
      'Geef het gebied van de groep aan.',
      'Vul de beschrijving van de straten in.',
    ]);
    await visitor.inspect();
  });

  it('terms that were not accepted, an invalid email address and an invalid telephone number are reported', async () => {
    await fillInForm(visitor, rijen, () => chooseNeighbourhood(visitor, 'Rijen'));
    await visitor.page.getByLabel('Ik ga akkoord').uncheck();

    await visitor.press('Verstuur de aanmelding');
    expect(await errorsShown()).toEqual(['Ga akkoord met de spelregels en de privacyverklaring.']);
    await visitor.inspect();
    await visitor.page.getByRole('link', { name: 'Veranderen Over u als coördinator' }).click();
    await visitor.expectHeading('Over u als coördinator');
    await visitor.page.getByLabel('E-mailadres', { exact: true }).fill('geen adres');
    await visitor.page.getByLabel('Telefoonnummer', { exact: true }).fill('12');
    await visitor.press('Volgende stap');

    expect(await errorsShown()).toEqual([
      'Vul het e-mailadres in zoals: naam@adres.example.',
      'Vul een geldig telefoonnummer in, zoals: 06 12345678.',
    ]);
    await visitor.inspect();
    expect(await inbox.mails({ to: rijen.email })).toEqual([]);
  });

  it('HTML and formulas in a name are shown as text on the pages and in the emails', async () => {
    const name = '=1+1 <b onclick="alert(1)">Groep</b> & co';
    const given = answers({ municipality: 'Gilze en Rijen', name, email: 'html@post.example' });
    await fillInForm(visitor, given, () => chooseNeighbourhood(visitor, 'Hulten'));
    expect(await visitor.text()).toContain(name);

    await send(visitor);
    const mail = await inbox.waitForMail(given.email, () => true);
    const { url } = await inbox.waitForMailedToken(given.email, 'bevestigen');
    await visitor.goTo(url);

    expect(mail.text + mail.html).not.toContain('onclick');
    expect(await visitor.text()).toContain(name);
    visitor.expectNoErrors();
  });
});

describe('A person without a mouse registers a group', () => {
  it('every step can be completed with Tab, the arrow keys, Space and Enter, and focus follows the steps', async () => {
    const { keyboard } = visitor.page;
    const focused = () => visitor.page.evaluate(() => document.activeElement?.id ?? '');
    /** Presses Tab until the field has focus. */
    const tabTo = async (id: string): Promise<void> => {
      for (let presses = 0; presses < 40; presses += 1) {
        if ((await focused()) === id) return;
        await keyboard.press('Tab');
      }
      throw new Error(`${id} cannot be reached with Tab`);
    };
    const type = async (id: string, text: string) => {
      await tabTo(id);
      await keyboard.type(text);
    };
    await visitor.goTo('/aanmelden');

    await type('municipality', 'Waalwijk');
    await type('name', 'Buurtgroep De Hoef');
    await tabTo('phase');
    await keyboard.press('Space');
    await type('participants', '30');
    await tabTo('briefingGiven');
    await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await visitor.expectHeading('Het gebied van de groep');
    await tabTo('area-polygon');
    await keyboard.press('ArrowDown');
    await type('start', 'De Hoef');
    await tabTo('radius');
    await keyboard.press('ArrowLeft');
    await type('area-streets', 'De Hoefsevenweg');
    await keyboard.press('Tab');
    await keyboard.press('Enter');
    await visitor.expectHeading('Over u als coördinator');
    await type('coordinator-name', 'Coördinator De Hoef');
    await type('coordinator-email', 'de.hoef@post.example');
    await type('coordinator-phone', '0612345678');
    await keyboard.press('Enter');
    await visitor.expectHeading('Klopt alles?');
    await tabTo('consents-terms');
    await keyboard.press('Space');
    await keyboard.press('Enter');

    await visitor.expectHeading('Bijna klaar: bevestig uw e-mailadres');
    expect((await inbox.waitForMailedToken('de.hoef@post.example', 'bevestigen')).page).toBe(
      'bevestigen',
    );
    visitor.expectNoErrors();
  });
});
