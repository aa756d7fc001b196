import { describe, expect, it } from 'vitest';
import { bel } from '../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import type { PublicGroup } from '../../../../shared/requests/overview/responses.ts';
import { coverageOf, livedIn } from '../../../../web/overview/coverage.ts';
import { plainText, starterDocuments } from '../../../../web/texts/documents.ts';
import { rectangle } from '../../../support/builders.ts';

function group(
  municipality: string,
  [west, south, east, north]: readonly [number, number, number, number],
  phase: PublicGroup['phase'] = 'running',
): PublicGroup {
  return {
    reference: 'LS-7KQ4M',
    name: 'Proef',
    municipality: { code: municipality, name: municipality },
    phase,
    participants: '1-25',
    streets: 'Hier',
    activeSince: '2026-11-21T12:00:00.000Z',
    joining: 'open',
    neighbours: 0,
    polygon: rectangle(west, south, east, north),
  };
}

describe('coverage', () => {
  it('counts a neighbourhood by its label point, even when the group belongs to another municipality', () => {
    const overTheBorder = group('GM0809', [4.97, 51.64, 4.99, 51.66], 'forming');

    const [dongen, , loonOpZand] = coverageOf(langstraat, [overTheBorder]);

    expect(dongen?.covered.map(({ name }) => name)).toEqual(['Dongen-Vaart']);
    expect(dongen).toMatchObject({ running: 0, forming: 0 });
    expect(loonOpZand).toMatchObject({ running: 0, forming: 1, covered: [] });
  });

  it('leaves out whole districts, business parks and scattered houses', () => {
    const names = livedIn(langstraat).map(({ name }) => name);

    expect(names).toContain('Beljaart');
    expect(
      names.filter((name) => /hele wijk|industrie|bedrijven|verspreide|buitengeb/i.test(name)),
    ).toEqual([]);
  });
});

describe.each([langstraat, bel])('the documents for starters of $name', (region) => {
  it('fit on lines of 80 characters as plain text, and state the region’s own limit', () => {
    const texts = starterDocuments(region).map(plainText);

    expect(
      Math.max(...texts.flatMap((text) => text.split('\n').map(({ length }) => length))),
    ).toBeLessThanOrEqual(80);
    expect(texts.join('\n')).toContain(`hoogstens ${region.participantsLimit}`);
    expect(texts.join('\n')).toContain('112');
  });
});
