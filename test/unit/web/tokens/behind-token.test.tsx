// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { problemTypes, type ProblemType } from '../../../../shared/requests/problem-types.ts';
import { examples } from '../../../../shared/routes/examples/registration-examples.ts';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import type { ApiResponse, Problem } from '../../../../web/api/call.ts';
import { aboutLinkTexts } from '../../../../web/texts/about-link.ts';
import { siteTexts } from '../../../../web/texts/site.ts';
import { tokenPageTexts } from '../../../../web/texts/token-pages.ts';
import { BehindToken, type TokenPage } from '../../../../web/tokens/behind-token.tsx';
import type { TokenSubject } from '../../../../web/tokens/token-problem.tsx';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { Opened, settled } from '../../../support/site/opened.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';

const { id } = responseExamples.ownRegistration;
type Read = (id: string, token: string | undefined) => Promise<ApiResponse<string>>;

let opened: Opened;
let api: ApiStandIn;
let page: TokenPage<string> | undefined;

beforeEach(() => {
  window.sessionStorage.clear();
  window.history.replaceState(null, '', `/verzoek/${id}#first`);
  personIsHere();
  api = new ApiStandIn();
  api.start();
  page = undefined;
  opened = new Opened();
});
afterEach(() => {
  opened.close();
  vi.unstubAllGlobals();
});

function problemOf(kind: Problem['kind'], more: Partial<Problem> = {}): ApiResponse<string> {
  const title = kind in problemTypes ? problemTypes[kind as ProblemType].title : kind;
  return { ok: false, problem: { kind, title, fields: [], ...more } };
}
const show = (read: Read, more: { subject?: TokenSubject; tooLate?: string } = {}) =>
  opened.show(
    <BehindToken id={id} purpose="confirm" read={read} title="Bevestigen" {...more}>
      {(shown) => {
        page = shown;
        return <h1>{shown.value}</h1>;
      }}
    </BehindToken>,
  );
const heading = () => document.querySelector('h1')?.textContent;
const text = () => document.body.textContent;
const asksForEmail = () => document.querySelector('#email') !== null;

describe('A page that a mailed token opens', () => {
  it('reads with the token in its address, which does not stay there', async () => {
    const read = vi.fn<Read>(async () => ({ ok: true, value: 'Aanmelding' }));

    await show(read);

    expect(read.mock.calls).toEqual([[id, 'first']]);
    expect([heading(), page?.token, window.location.hash]).toEqual(['Aanmelding', 'first', '']);
  });

  it('says that it is being fetched', async () => {
    await show(() => new Promise(() => {}));

    expect(heading()).toBe(tokenPageTexts.waiting);
    expect(text()).toContain(siteTexts.waiting);
  });

  it('reads again when it is out of date', async () => {
    let times = 0;
    await show(async () => ({ ok: true, value: `Aanmelding ${(times += 1)}` }));

    await settled(() => page?.reload());

    expect(heading()).toBe('Aanmelding 2');
  });

  it('reads with a newer token that is opened in the same tab', async () => {
    const read = vi.fn<Read>(async (_id, token) => ({ ok: true, value: String(token) }));
    await show(read);

    await settled(() => {
      window.history.replaceState(null, '', `/verzoek/${id}#second`);
      window.dispatchEvent(new Event('hashchange'));
    });

    expect([heading(), window.location.hash]).toEqual(['second', '']);
  });

  it('keeps its token if the address loses its fragment', async () => {
    const read = vi.fn<Read>(async (_id, token) => ({ ok: true, value: String(token) }));
    await show(read);
    window.sessionStorage.clear();

    await settled(() => void window.dispatchEvent(new Event('hashchange')));

    expect(read).toHaveBeenCalledOnce();
  });

  it('leaves a token for another page alone after it has been left', async () => {
    await show(async () => ({ ok: true, value: 'Aanmelding' }));
    await opened.show(null);

    window.history.replaceState(null, '', '/beheer/LS-7KQ4M#second');
    window.dispatchEvent(new Event('hashchange'));

    expect(window.location.hash).toBe('#second');
  });

  it('says that the links have ended once its reader has ended them, and offers a new one', async () => {
    await show(async () => ({ ok: true, value: 'Aanmelding' }));

    await opened.press(aboutLinkTexts.wasNotMe.action);
    await opened.find('h1', ({ textContent }) => textContent === aboutLinkTexts.wasNotMe.done);

    expect(text()).toContain(aboutLinkTexts.wasNotMe.doneText);
    expect(asksForEmail()).toBe(true);
  });
});

describe('A page that a token does not open', () => {
  it.each([
    'link-missing',
    'link-damaged',
    'link-expired',
    'link-revoked',
    'link-foreign',
  ] as const)('says why, what to do next and how to get a new link: %s', async (kind) => {
    await show(async () => problemOf(kind));

    expect(heading()).toBe(problemTypes[kind].title);
    expect(text()).toContain(tokenPageTexts.help[kind]);
    expect(asksForEmail()).toBe(true);
    expect(text()).toContain(siteTexts.desk.title);
  });

  it('asks for a new link to this page, for whoever knows its address', async () => {
    await show(async () => problemOf('link-expired'));

    await opened.fill('email', examples.registration.coordinator.email);
    await opened.press(aboutLinkTexts.newLink.action);
    await opened.find('[role="status"]');

    expect(api.sent.map(({ body }) => JSON.parse(body))).toEqual([
      { purpose: 'confirm', subject: id, email: examples.registration.coordinator.email },
    ]);
    expect(text()).toContain(aboutLinkTexts.newLink.done);
    expect(text()).toContain(aboutLinkTexts.newLink.doneText);
    expect(asksForEmail()).toBe(false);
  });

  it('asks for no new link with an address that is none, and says so', async () => {
    await show(async () => problemOf('link-expired'));

    await opened.press(aboutLinkTexts.newLink.action);
    await opened.find('#email[aria-invalid="true"]');

    expect(document.querySelector('#email')?.getAttribute('type')).toBe('email');
    expect(api.sent).toEqual([]);
  });

  it('offers no new link to what no longer exists', async () => {
    await show(async () => problemOf('not-found'));

    expect(text()).toContain(tokenPageTexts.help['not-found']);
    expect(asksForEmail()).toBe(false);
  });

  it('explains the problem in the words for its subject, if there are any', async () => {
    await show(async () => problemOf('not-found'), { subject: 'join' });
    expect(text()).toContain(tokenPageTexts.about.join['not-found']);

    await show(async () => problemOf('link-damaged'), { subject: 'join' });

    expect(text()).toContain(tokenPageTexts.help['link-damaged']);
  });

  it('can be tried again if the cause is not the token, and gives a person to turn to', async () => {
    const responses: ApiResponse<string>[] = [
      problemOf('offline', { detail: 'Probeer het opnieuw.' }),
      { ok: true, value: 'Aanmelding' },
    ];
    await show(async () => responses.shift() ?? problemOf('unreadable'));
    expect([heading(), asksForEmail()]).toEqual(['Bevestigen', false]);
    expect(text()).toContain('Probeer het opnieuw.');
    expect(text()).toContain(siteTexts.desk.title);

    await opened.press(siteTexts.failed.again);
    await opened.find('h1', ({ textContent }) => textContent === 'Aanmelding');
  });

  it('says in its own words that the time to confirm has passed, if it has any', async () => {
    await show(async () => problemOf('too-late'), { tooLate: 'Meld de groep opnieuw aan' });
    expect(text()).toBe('Meld de groep opnieuw aan');

    await show(async () => problemOf('too-late'));

    expect([heading(), text()]).toEqual([
      'Bevestigen',
      expect.stringContaining(problemTypes['too-late'].title),
    ]);
  });

  it('keeps those words for that problem', async () => {
    await show(async () => problemOf('link-expired'), { tooLate: 'Meld de groep opnieuw aan' });

    expect(heading()).toBe(problemTypes['link-expired'].title);
  });
});
