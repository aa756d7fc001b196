// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startSessionRoute } from '../../../../shared/routes/platform/start-session.ts';
import { problemTypes } from '../../../../shared/requests/problem-types.ts';
import { passkeyTexts } from '../../../../web/texts/desk-passkeys.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { appearingLimit } from '../../../support/time-limits.ts';
import { deskManageTexts } from '../../../../web/texts/desk-manage.ts';

let page: OpenedPage;
beforeEach(() => {
  window.sessionStorage.clear();
  personIsHere();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

describe('The page of an invitation', () => {
  it('exchanges the token only after a press, and then sends the person to sign in', async () => {
    const assign = vi.spyOn(window.location, 'assign').mockReturnValue(undefined);
    const api = new ApiStandIn({});
    api.start();
    page = new OpenedPage('/bureau/nieuw/01kam9t2c6h3p8w5n0r7x4j1zw#abcdefghijklmnopqrstuvwxyz');

    await page.find('button', ({ textContent }) => /Politie/.test(textContent ?? ''));
    expect(assign).not.toHaveBeenCalled();
    // The URL does not contain the token, so bookmarking or sharing the page does not give the token away.
    expect(window.location.hash).toBe('');
    await page.press(deskManageTexts.accept.with('Politie'));

    await vi.waitFor(() => {
      expect(assign).toHaveBeenCalledWith(
        expect.stringMatching(/\/v1\/sign-in\?organisation=politie&to=%2Fbureau$/),
      );
    }, appearingLimit);
  });

  const { accept } = deskManageTexts;
  const pages = [
    ['', accept.with('Politie')],
    ['/opnieuw', accept.renewal.with('Politie')],
    ['/passkey', passkeyTexts.accept.action],
    ['/nieuwe-passkey', passkeyTexts.renewal.action],
  ] as const;

  it.each(pages)(
    'says at …%s that it has been accepted, links to the desk, and has no button any more',
    async (end, button) => {
      refuse('invitation-accepted');
      page = new OpenedPage(`/bureau/nieuw/01kam9t2c6h3p8w5n0r7x4j1zw${end}#${token}`);
      await page.press(button);

      const alert = await page.find('.utrecht-alert', ({ textContent }) =>
        (textContent ?? '').includes(problemTypes['invitation-accepted'].title),
      );
      const link = alert.querySelector('a');
      expect(link?.textContent).toBe(accept.toDesk);
      expect(link?.getAttribute('href')).toMatch(/\/bureau\/?$/);
      expect(buttonsNamed(button)).toBe(0);
    },
  );

  it.each(pages)('says at …%s that it has expired, and whom to ask', async (end, button) => {
    refuse('link-expired');
    page = new OpenedPage(`/bureau/nieuw/01kam9t2c6h3p8w5n0r7x4j1zw${end}#${token}`);
    await page.press(button);

    const alert = await page.find('.utrecht-alert', ({ textContent }) =>
      (textContent ?? '').includes(accept.refused['link-expired'].title),
    );
    expect(alert.textContent).toContain(accept.refused['link-expired'].detail);
    expect(alert.querySelector('a')).toBeNull();
    expect(buttonsNamed(button)).toBe(0);
  });

  it.each(['/opnieuw', '/nieuwe-passkey'])(
    'does not say at …%s, to an officer who lost all passkeys, that it is an invitation',
    async (end) => {
      new ApiStandIn({}).start();
      page = new OpenedPage(`/bureau/nieuw/01kam9t2c6h3p8w5n0r7x4j1zw${end}#${token}`);
      await page.find('h1', ({ textContent }) => textContent === passkeyTexts.renewal.title);

      expect(document.body.textContent).not.toContain('uitgenodigd');
    },
  );
});

const buttonsNamed = (name: string) =>
  [...document.querySelectorAll('button')].filter(({ textContent }) => textContent === name).length;

const token = 'abcdefghijklmnopqrstuvwxyz';

/** Makes every later attempt to start a session with a mailed token fail with this problem. */
function refuse(kind: keyof typeof problemTypes): void {
  new ApiStandIn({}).start();
  const others = fetch;
  const { status, title } = problemTypes[kind];
  vi.stubGlobal('fetch', async (address: string, request: RequestInit) =>
    address === startSessionRoute.path
      ? Response.json({ type: `/problems/${kind}`, status, title }, { status })
      : others(address, request),
  );
}
