import { afterEach, describe, expect, it, vi } from 'vitest';
import { bel } from '../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { chooserAddresses } from '../../../../web/chooser/chooser-addresses.ts';

const neighbourhoods = [langstraat, bel].flatMap((region) => region.neighbourhoods);
const source = chooserAddresses([langstraat, bel], async () => neighbourhoods);
const { signal } = new AbortController();

interface KnownAddress {
  readonly id: string;
  readonly weergavenaam: string;
  readonly gemeentenaam: string;
}

/** Makes the address search find the given addresses for every search text. */
function pdokFinds(...docs: readonly KnownAddress[]) {
  const fetching = vi.fn<(url: string) => Promise<Response>>(async () =>
    Response.json({ response: { docs } }),
  );
  vi.stubGlobal('fetch', fetching);
  return fetching;
}

function pdokFails() {
  vi.stubGlobal('fetch', async () => new Response('', { status: 503 }));
}

const street = { id: 'weg-a', weergavenaam: 'Brink, Laren', gemeentenaam: 'Laren' };

afterEach(() => {
  vi.unstubAllGlobals();
});

describe('The suggestions of the chooser', () => {
  it('start with the municipalities and neighbourhoods of all regions, and end with addresses', async () => {
    pdokFinds(street);

    const { options, unreachable } = await source.suggest('laren', signal);

    expect(options[0]).toEqual({ id: 'GM0417', name: 'Laren (gemeente)', municipality: 'Laren' });
    expect(options.at(-1)).toMatchObject({ name: 'Brink, Laren', municipality: 'Laren' });
    expect(options.slice(1, -1).every(({ point }) => point !== undefined)).toBe(true);
    expect(options.map(({ name }) => name)).not.toContain('Laren, Laren');
    expect(options.length).toBeLessThanOrEqual(8);
    expect(unreachable).toBe(false);
  });

  it('leave room for addresses, however many places match', async () => {
    pdokFinds(street);

    const { options } = await source.suggest('waalwijk', signal);

    expect(options.map(({ name }) => name)).toContain('Brink, Laren');
  });

  it('are asked for in the municipalities of all regions', async () => {
    const fetching = pdokFinds();

    await source.suggest('5141', signal);

    const asked = new URL(fetching.mock.calls[0]?.[0] ?? '').searchParams.getAll('fq').join();
    expect(asked).toContain('"Waalwijk"');
    expect(asked).toContain('"Eemnes"');
  });

  it('are the places we know while the address search is unreachable', async () => {
    pdokFails();

    const { options, unreachable } = await source.suggest('waalwijk', signal);

    expect(unreachable).toBe(true);
    expect(options[0]?.name).toBe('Waalwijk (gemeente)');
    expect(options).toHaveLength(8);
  });

  it('are still municipalities and addresses when the neighbourhoods cannot be fetched', async () => {
    pdokFinds(street);
    const without = chooserAddresses([langstraat, bel], async () => {
      throw new TypeError('Failed to fetch dynamically imported module');
    });

    const { options } = await without.suggest('laren', signal);

    expect(options.map(({ name }) => name)).toEqual(['Laren (gemeente)', 'Brink, Laren']);
  });
});

describe('The search of the chooser', () => {
  it.each(['laren', 'Loon op Zand', 'GILZE EN RIJEN'])(
    'finds just the municipality when its whole name is typed: %s',
    async (text) => {
      const fetching = pdokFinds(street);

      const { options } = await source.search(text, signal);

      expect(options).toHaveLength(1);
      expect(options[0]?.municipality?.toLowerCase()).toBe(text.toLowerCase());
      expect(fetching).not.toHaveBeenCalled();
    },
  );

  it('finds nothing for text that means nothing anywhere', async () => {
    pdokFinds();

    expect(await source.search('qwerty', signal)).toEqual({ options: [], unreachable: false });
  });
});
