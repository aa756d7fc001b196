// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { deskTexts } from '../../../../web/texts/desk.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';

const { signedIn } = deskExamples;
const [current] = signedIn.sessions;
const other = {
  ...current,
  id: '01KAM9T2C6H3P8W5N0R7X4J1ZX',
  device: 'Chrome op Windows',
  startedAt: '2026-11-30T07:05:00.000Z',
  lastUsedAt: '2026-11-30T07:40:00.000Z',
  isThisOne: false,
};
const { sure } = deskTexts.sessions;

let api: ApiStandIn;
let page: OpenedPage;
beforeEach(() => {
  window.sessionStorage.clear();
  personIsHere();
  const sessions = [{ ...current, isThisOne: true }, other];
  api = new ApiStandIn({ showOfficer: { ...signedIn, sessions } });
  api.start();
  page = new OpenedPage('/bureau/sessies');
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

const sent = () => api.sent.filter(({ route }) => route.id === 'endSessions');

describe('The list of sessions', () => {
  it('says of another session on which device it is, since when, and when it was last used', async () => {
    const item = await page.find('li', ({ textContent }) =>
      (textContent ?? '').includes(other.device),
    );

    expect(item.textContent).toContain('Ingelogd op 30 november 2026 om 08:05 uur');
    expect(item.textContent).toContain('Het laatst gebruikt op 30 november 2026 om 08:40 uur');
  });

  it('ends another session only after a second press, which names it', async () => {
    await page.press(deskTexts.sessions.end);
    const alert = await page.find('.utrecht-alert', ({ textContent }) =>
      (textContent ?? '').includes(sure.title),
    );
    expect(alert.textContent).toContain(`${other.device}, ingelogd op 30 november 2026`);
    expect(sent()).toEqual([]);

    await page.press(sure.action);
    await page.find('*', ({ textContent }) => textContent === deskTexts.sessions.ended);

    expect(sent().map(({ body }) => JSON.parse(body) as unknown)).toEqual([
      { which: 'one', id: other.id },
    ]);
  });

  it('ends all sessions only after a second press, and none if the officer says no', async () => {
    const { all } = deskTexts.sessions;
    await page.press(all.action);
    await page.press(all.sure.cancel);
    await page.press(all.action);
    await page.find('.utrecht-alert', ({ textContent }) =>
      (textContent ?? '').includes(all.sure.text),
    );
    expect(sent()).toEqual([]);

    await page.press(all.sure.action);

    await vi.waitFor(() =>
      expect(sent().map(({ body }) => JSON.parse(body) as unknown)).toEqual([{ which: 'all' }]),
    );
  });

  it('leaves it if the officer says no', async () => {
    await page.press(deskTexts.sessions.end);
    await page.press(sure.cancel);

    await page.find('button', ({ textContent }) => textContent === deskTexts.sessions.end);
    expect(sent()).toEqual([]);
  });
});
