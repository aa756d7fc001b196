import { describe, expect, it } from 'vitest';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import type { PublicGroup } from '../../../../shared/requests/overview/responses.ts';
import { filtersOf, overviewAddress, selectGroups } from '../../../../web/overview/filters.ts';

function group(name: string, over: Partial<PublicGroup> = {}): PublicGroup {
  return {
    reference: `LS-${name}`,
    name,
    municipality: { code: 'GM0766', name: 'Dongen' },
    phase: 'running',
    participants: '1-25',
    streets: 'Molenstraat',
    activeSince: '2026-11-01T10:00:00.000Z',
    joining: 'open',
    neighbours: 0,
    polygon: { type: 'Polygon', coordinates: [] },
    ...over,
  };
}

describe('filters of the overview', () => {
  it.each([
    [{}, '/groepen'],
    [{ municipality: 'GM0784' }, '/groepen?gemeente=gilze-en-rijen'],
    [
      { municipality: 'GM0766', phase: 'forming', order: 'newest' },
      '/groepen?gemeente=dongen&fase=in-oprichting&volgorde=nieuwste',
    ],
  ] as const)('turn %o into an address and back', (filters, address) => {
    const made = overviewAddress(langstraat, filters);
    const read = filtersOf(langstraat, made.split('?')[1] ?? '');

    expect(made).toBe(address);
    expect(read).toEqual({
      municipality: undefined,
      phase: undefined,
      order: undefined,
      ...filters,
    });
  });

  it('ignore unknown values in an address', () => {
    const filters = filtersOf(langstraat, 'gemeente=utrecht&fase=constructor&volgorde=');

    expect(filters).toEqual({ municipality: undefined, phase: undefined, order: undefined });
  });

  it('combine municipality and phase', () => {
    const groups = [
      group('a'),
      group('b', { phase: 'forming' }),
      group('c', { phase: 'forming', municipality: { code: 'GM0867', name: 'Waalwijk' } }),
    ];

    const chosen = selectGroups(groups, { municipality: 'GM0766', phase: 'forming' });

    expect(chosen.map(({ name }) => name)).toEqual(['b']);
  });

  it.each([
    ['name', ['Aa 2', 'aa 10', 'Bb']],
    ['neighbours', ['Bb', 'Aa 2', 'aa 10']],
    ['newest', ['aa 10', 'Aa 2', 'Bb']],
  ] as const)('sort by %s', (order, names) => {
    const groups = [
      group('Bb', { neighbours: 3 }),
      group('aa 10', { activeSince: '2026-11-20T10:00:00.000Z' }),
      group('Aa 2'),
    ];

    const sorted = selectGroups(groups, { order });

    expect(sorted.map(({ name }) => name)).toEqual(names);
  });
});
