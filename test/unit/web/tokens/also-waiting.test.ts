// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { joinExamples } from '../../../../shared/routes/examples/joining-examples.ts';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import { tokenPageTexts } from '../../../../web/texts/token-pages.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';
import { appearingLimit } from '../../../support/time-limits.ts';

const { id } = responseExamples.registration;
const token = 'a'.repeat(26);
const since = '2026-11-11T18:20:00.000Z';
const other = '01KAM0000000000000000000G9';
let page: OpenedPage;

beforeEach(() => {
  window.sessionStorage.clear();
});
afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

it.each([
  ['registration', '/bevestigen', '/v1/registrations'],
  ['join', '/deelnemen', '/v1/join-requests'],
  ['starter', '/startpakket', '/v1/starter-kits'],
] as const)(
  'A %s whose letter was held back is listed on the page of another letter, and opens with its token',
  async (kind, pageName, path) => {
    new ApiStandIn({
      showStarterKit: {
        ...joinExamples.ownStarterKit,
        alsoWaiting: [{ kind, id: other, since }],
      },
    }).start();
    const asked: [path: string, authorization: string | null][] = [];
    const respond = fetch;
    vi.stubGlobal('fetch', async (url: string, request: RequestInit) => {
      asked.push([url, new Headers(request.headers).get('authorization')]);
      return respond(url, request);
    });
    page = new OpenedPage(`/startpakket/${id}#${token}`);

    const link = await page.find<HTMLAnchorElement>(`a[href="${pageName}/${other}"]`);
    expect(link.textContent).toContain(tokenPageTexts.alsoWaiting.kinds[kind]);
    link.click();

    await vi.waitFor(
      () => expect(asked).toContainEqual([`${path}/${other}`, `Bearer ${token}`]),
      appearingLimit,
    );
    expect(window.location.href).not.toContain(token);
  },
);
