import { describe, expect, it } from 'vitest';
import { finishSignInRoute } from '../../../../shared/routes/desk/finish-sign-in.ts';
import { startSignInRoute } from '../../../../shared/routes/desk/start-sign-in.ts';
import { unavailablePage } from '../../../../web/vite-plugins/sign-in-unavailable.ts';

describe('The page that is served if signing in is unavailable', () => {
  it.each(
    [startSignInRoute, finishSignInRoute].flatMap(({ path }) =>
      ['', '/langstraat'].map((region) => [region + path, region] as const),
    ),
  )('leads from %s to the page for signing in of the region', (path, region) => {
    const [, link = ''] =
      /<a href="([^"]+)"/.exec(unavailablePage(path.slice(region.length))) ?? [];
    const address = new URL(link, `https://buurtkring.example${path}?state=x&code=y`);

    expect(address.href).toBe(`https://buurtkring.example${region}/bureau/inloggen`);
  });

  it('says in words what to do, without scripts or styles, which the edge does not allow here', () => {
    const page = unavailablePage(startSignInRoute.path);

    expect(page).toContain('Wacht een minuut');
    expect(page).toContain('<html lang="nl">');
    expect(page).not.toMatch(/<script|<style|style=/);
  });
});
