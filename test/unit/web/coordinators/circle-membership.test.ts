// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { MembershipResponse } from '../../../../shared/requests/groups/circle.ts';
import { circleExamples } from '../../../../shared/routes/examples/circle-examples.ts';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';
import { membershipTexts as texts } from '../../../../web/texts/membership.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { OpenedPage } from '../../../support/site/opened-page.tsx';

const { reference } = responseExamples.group;
const { municipality, membership: joined } = circleExamples.membership;
type Membership = NonNullable<MembershipResponse['membership']>;
const since = '2026-11-04T09:12:09.000Z';

let api: ApiStandIn;
let page: OpenedPage;
function open(membership?: Membership): void {
  window.sessionStorage.clear();
  personIsHere();
  api = new ApiStandIn({ showMembership: { municipality, ...(membership && { membership }) } });
  api.start();
  page = new OpenedPage(`/beheer/${reference}#token`);
}
const section = async () =>
  page.find('section', ({ textContent }) => (textContent ?? '').includes(texts.title));
const textOf = async (words: string) =>
  page.find('section', ({ textContent }) =>
    [texts.title, words].every((each) => (textContent ?? '').includes(each)),
  );
const buttonsIn = (found: Element) =>
  [...found.querySelectorAll('button')].map(({ textContent }) => textContent);

afterEach(() => {
  page.close();
  vi.unstubAllGlobals();
});

describe('On their own page, a coordinator', () => {
  it.each([
    [{ state: 'invited', since, source: 'system' }, [texts.joined, texts.left]],
    [joined, [texts.left]],
    [{ state: 'left', since, source: 'coordinator' }, [texts.joined]],
  ] as const)(
    'sees the membership with its date, and what can be said: %o',
    async (own, buttons) => {
      open(own);

      const shown = await textOf(texts.state(own));

      expect(texts.state(own)).toContain('november 2026');
      expect(buttonsIn(shown)).toEqual(buttons);
      expect(shown.textContent).toContain(municipality.name);
      expect(shown.textContent?.includes(texts.link)).toBe(own.state !== 'left');
      expect(shown.innerHTML).not.toContain('chat.whatsapp');
    },
  );

  it('reads who else recorded it', async () => {
    open({ state: 'joined', since, source: 'officer' });

    expect((await textOf('Dat legde een medewerker vast.')).textContent).not.toContain('Dat zei u');
  });

  it('cannot say anything before being invited', async () => {
    open();

    expect(buttonsIn(await textOf(texts.notInvited))).toEqual([]);
  });

  it('says that they take part by pressing one button, and sees that it is stored', async () => {
    open({ state: 'invited', since, source: 'system' });
    await textOf(texts.joined);

    await page.press(texts.joined);

    const shown = await textOf(texts.done.joined);
    expect(api.sent.map(({ method, path, body }) => [method, path, body])).toEqual([
      ['PUT', `/v1/groups/${reference}/circle-state`, JSON.stringify({ state: 'joined' })],
    ]);
    expect(shown.textContent).toContain(texts.state(joined));
    expect(buttonsIn(shown)).toEqual([texts.left]);
  });

  it('reads what a refusal means, and sees nothing shown as stored', async () => {
    open({ state: 'invited', since, source: 'system' });
    await textOf(texts.joined);
    api.outcome = 'changed meanwhile';

    await page.press(texts.joined);
    await page.find('section .utrecht-alert');

    expect(api.sent).toHaveLength(1);
    expect((await section()).textContent).not.toContain(texts.done.joined);
  });
});
