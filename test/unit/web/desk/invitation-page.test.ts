// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { appearingLimit, renderingLimit } from '../../../support/time-limits.ts';
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

describe('The page of an invitation', { timeout: renderingLimit }, () => {
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
});
