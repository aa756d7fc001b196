// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openMinutes } from '../../../../shared/domain/desk/opening.ts';
import { deskExamples } from '../../../../shared/routes/examples/desk-examples.ts';
import { openRegistrationRoute } from '../../../../shared/routes/groups/open-registration.ts';
import { onOfficerGone, setOfficerOfPage } from '../../../../web/api/page-officer.ts';
import { watchForPerson } from '../../../../web/api/person.ts';
import { finishPage } from '../../../../web/desk/before-sign-out.ts';
import { useOpening } from '../../../../web/desk/review/use-opening.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { Opened } from '../../../support/site/opened.tsx';

const minutes = 60_000;
let api: ApiStandIn;
let opened: Opened;
let now = 0;

function Reader({ isOpen = true }: { isOpen?: boolean }) {
  const others = useOpening('01kam9t2c6h3p8w5n0r7x4j1zw', [], isOpen);
  return <p>{others.map(({ officer }) => officer).join(', ')}</p>;
}

beforeEach(async () => {
  // Resets the watch for a person, as if nobody had used the page yet.
  watchForPerson({ addEventListener: () => undefined });
  now = 0;
  vi.spyOn(Date, 'now').mockImplementation(() => now);
  api = new ApiStandIn({});
  api.start();
  opened = new Opened();
  await opened.show(<Reader />);
});
afterEach(() => {
  opened.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

/** Triggers this event on the page at this time. Returns how often the opening has been recorded by then. */
async function recordedAfter(kind: string, at: number, isTrusted = true): Promise<number> {
  now = at;
  const event = new Event(kind);
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  await act(async () => {
    document.dispatchEvent(event);
  });
  return api.sent.filter(({ route }) => route.id === openRegistrationRoute.id).length;
}

/** The states of the reader's own opening that have been sent so far, in order. */
const states = () =>
  api.sent.map(({ body }): unknown => (JSON.parse(body) as { state: unknown }).state);
const [colleague] = deskExamples.openings.others;

describe('Somebody who has a registration open', () => {
  it.each(['wheel', 'pointermove', 'touchmove', 'keydown', 'pointerdown'])(
    'is recorded who does no more than: %s',
    async (kind) => {
      expect(await recordedAfter(kind, 0)).toBe(1);
    },
  );

  it('stays recorded while reading, with at most one request a minute', async () => {
    for (let at = 0; at < 40 * minutes; at += minutes / 4) await recordedAfter('wheel', at);

    expect(await recordedAfter('wheel', 40 * minutes)).toBe(41);
  });

  it('is recorded no more once the screen is left alone', async () => {
    await recordedAfter('wheel', 0);
    vi.useFakeTimers();
    await vi.advanceTimersByTimeAsync(3 * openMinutes * minutes);
    vi.useRealTimers();

    expect(api.sent).toHaveLength(1);
  });

  it.each([
    ['leaves the page within the desk', async () => opened.show(<p />)],
    ['signs out', async () => act(finishPage)],
    ['decides', async () => opened.show(<Reader isOpen={false} />)],
    [
      'closes the tab',
      async () => act(async () => void window.dispatchEvent(new Event('pagehide'))),
    ],
  ])('is recorded no more who: %s', async (_, leave) => {
    await recordedAfter('wheel', 0);

    await leave();

    await vi.waitFor(() => expect(states()).toEqual(['open', 'left']));
  });

  it('is recorded again who comes back, and does nothing by leaving before any sign', async () => {
    await opened.show(<p />);
    await opened.show(<Reader />);
    await recordedAfter('wheel', 0);
    await opened.show(<p />);

    await vi.waitFor(() => expect(states()).toEqual(['open', 'left']));
  });

  it('is not recorded for what a script does, or in a tab that is not shown', async () => {
    expect(await recordedAfter('wheel', 0, false)).toBe(0);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    expect(await recordedAfter('wheel', minutes)).toBe(0);
  });
});

describe('The colleagues who have a registration open', () => {
  const path = '/v1/registrations/01kam9t2c6h3p8w5n0r7x4j1zw/openings';
  /** Returns how many times the colleagues have been looked up so far. */
  let looks: () => number;

  beforeEach(async () => {
    opened.close();
    vi.useFakeTimers();
    const { mock } = vi.spyOn(globalThis, 'fetch');
    looks = () => mock.calls.filter(([address, sent]) => address === path && !sent?.method).length;
    opened = new Opened();
    await opened.show(<Reader />);
  });
  afterEach(() => {
    setOfficerOfPage(undefined);
    vi.useRealTimers();
  });

  it('are looked up every half minute while the page is in view, without anything being recorded', async () => {
    await act(async () => vi.advanceTimersByTimeAsync(2 * minutes));

    expect(looks()).toBe(4);
    expect(document.body.textContent).toBe(colleague.officer);
    expect(api.sent).toEqual([]);
  });

  it('are not looked up while the page is hidden, but at once when it is in view again', async () => {
    const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    await act(async () => vi.advanceTimersByTimeAsync(2 * minutes));
    const hidden = looks();

    visibility.mockReturnValue('visible');
    await act(async () => void document.dispatchEvent(new Event('visibilitychange')));

    expect([hidden, looks()]).toEqual([0, 1]);
  });

  it('are not looked up any more once the session is over', async () => {
    setOfficerOfPage(deskExamples.signedIn.id);
    api.readOutcome = 'not signed in';
    const gone = vi.fn<() => void>();
    const stop = onOfficerGone(gone);
    await act(async () => vi.advanceTimersByTimeAsync(2 * minutes));
    stop();

    expect(gone).toHaveBeenCalledTimes(1);
    expect(looks()).toBe(1);
  });
});
