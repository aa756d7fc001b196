// @vitest-environment happy-dom
import { act } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openMinutes } from '../../../../shared/domain/desk/opening.ts';
import { openRegistrationRoute } from '../../../../shared/routes/groups/open-registration.ts';
import { watchForPerson } from '../../../../web/api/person.ts';
import { useOpening } from '../../../../web/desk/review/use-opening.ts';
import { ApiStandIn } from '../../../support/site/api-stand-in.ts';
import { Opened } from '../../../support/site/opened.tsx';

const minutes = 60_000;
let api: ApiStandIn;
let opened: Opened;
let now = 0;

function Reader() {
  useOpening('01kam9t2c6h3p8w5n0r7x4j1zw', []);
  return null;
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

  it('is not recorded for what a script does, or in a tab that is not shown', async () => {
    expect(await recordedAfter('wheel', 0, false)).toBe(0);
    vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
    expect(await recordedAfter('wheel', minutes)).toBe(0);
  });
});
