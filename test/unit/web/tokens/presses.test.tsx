// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { aboutLinkTexts } from '../../../../web/texts/about-link.ts';
import { AboutLink } from '../../../../web/tokens/about-link.tsx';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { Opened } from '../../../support/site/opened.tsx';
import { personIsHere } from '../../../support/site/person-is-here.ts';
import { appearingLimit } from '../../../support/time-limits.ts';

let opened: Opened;
const onEnded = vi.fn<() => void>();

beforeEach(() => {
  personIsHere();
  onEnded.mockReset();
  opened = new Opened();
});
afterEach(() => {
  opened.close();
  vi.unstubAllGlobals();
});

/** Shows the details of a token URL; the button on its page was pressed at these times, given oldest first. */
async function show(presses: readonly string[]): Promise<ApiStandIn> {
  const api = new ApiStandIn({
    listPresses: { presses, goodUntil: '2026-11-23T12:00:00.000Z' },
  });
  api.start();
  await opened.show(
    <AboutLink
      purpose="manage"
      subject="LS-7KQ4M"
      token="token"
      onEnded={onEnded}
      onRemoved={() => {}}
    />,
  );
  return api;
}
const on = (...days: number[]) => days.map((day) => `2026-11-0${day}T12:00:00.000Z`);
const listed = () => [...document.querySelectorAll('li')].map(({ textContent }) => textContent);
const pageText = () => document.body.textContent;

describe('A page behind a link', () => {
  it('says when a button was pressed with the link, the latest first', async () => {
    await show(on(1, 2));

    await opened.find('li');

    expect(listed()).toEqual([
      'op 2 november 2026 om 13:00 uur',
      'op 1 november 2026 om 13:00 uur',
    ]);
    expect(pageText()).toContain(aboutLinkTexts.presses);
  });

  it.each([
    [on(1, 2, 3, 4, 5), 'op 1 november 2026 om 13:00 uur'],
    [on(1, 2, 3, 4, 5, 6), 'en één keer eerder'],
    [on(1, 2, 3, 4, 5, 6, 7), 'en 2 keer eerder'],
  ])('lists five presses, and says how many came before: %j', async (presses, last) => {
    await show(presses);

    await opened.find('li');

    expect(listed()[0]).toBe(`op ${presses.length} november 2026 om 13:00 uur`);
    expect(listed().at(-1)).toBe(last);
    expect(listed()).toHaveLength(Math.min(presses.length, 6));
  });

  it('says nothing about presses that nobody has made, and still offers a new link', async () => {
    await show([]);

    await opened.press(aboutLinkTexts.newLink.start);
    await opened.find('#email');

    expect(pageText()).toContain(aboutLinkTexts.title);
    expect(pageText()).not.toContain(aboutLinkTexts.presses);
    expect(pageText()).not.toContain(aboutLinkTexts.wasNotMe.text);
  });

  it('offers a new link if it cannot be found out when the link was used', async () => {
    vi.stubGlobal('fetch', async () => new Response('', { status: 502 }));
    await opened.show(
      <AboutLink
        purpose="manage"
        subject="LS-7KQ4M"
        token="token"
        onEnded={onEnded}
        onRemoved={() => {}}
      />,
    );

    await opened.press(aboutLinkTexts.newLink.start);

    expect(pageText()).not.toContain(aboutLinkTexts.presses);
  });

  it('ends all links of somebody who says that it was somebody else', async () => {
    const api = await show(on(1));

    await opened.press(aboutLinkTexts.wasNotMe.action);
    await vi.waitFor(() => expect(onEnded).toHaveBeenCalledOnce(), appearingLimit);

    expect(api.sent.map(({ route, body }) => [route.id, body])).toEqual([['revokeAccess', '{}']]);
  });

  it('ends nothing before that', async () => {
    const api = await show(on(1));

    await opened.find(
      'button',
      ({ textContent }) => textContent === aboutLinkTexts.wasNotMe.action,
    );

    expect(api.sent).toEqual([]);
    expect(onEnded).not.toHaveBeenCalled();
  });
});
