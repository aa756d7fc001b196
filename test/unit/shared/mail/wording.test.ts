import { describe, expect, it } from 'vitest';
import {
  formatDay,
  formatDistance,
  linesOf,
  formatPercent,
  formatPhone,
  formatRelation,
  formatNames,
} from '../../../../shared/mail/wording.ts';

describe('Dutch wording', () => {
  it.each([
    [0.4, 'minder dan 1 meter'],
    [1, '1 meter'],
    [87.4, '87 meter'],
    [250, '250 meter'],
    [999.7, '1 kilometer'],
    [1250, '1,3 kilometer'],
  ])('writes %d metres as %s', (metres, words) => {
    expect(formatDistance(metres)).toBe(words);
  });

  it.each([
    [{ relation: 'near', distance: 12, overlap: 0 }, 'ligt op 12 meter van uw gebied'],
    [{ relation: 'touches', distance: 0, overlap: 0 }, 'grenst aan uw gebied'],
    [
      { relation: 'overlaps', distance: 0, overlap: 0.256 },
      'overlapt met uw gebied (26% van het kleinste van de twee)',
    ],
  ] as const)('describes the position %j', (proximity, words) => {
    expect(formatRelation(proximity, 'uw gebied')).toBe(words);
  });

  it('never writes an overlap as 0%', () => {
    expect(formatPercent(0.002)).toBe('minder dan 1%');
  });

  it('writes the date in Dutch time, not in UTC', () => {
    expect(formatDay('2026-11-27T23:30:00.000Z')).toBe('28 november 2026');
  });

  it('formats a telephone number, and leaves an unknown one unchanged', () => {
    expect(formatPhone('+31612345678')).toBe('+31 6 12345678');
    expect(formatPhone('14 0162')).toBe('14 0162');
  });

  it('lists names', () => {
    expect(formatNames(['Dongen', 'Waalwijk', 'Loon op Zand'])).toBe(
      'Dongen, Waalwijk en Loon op Zand',
    );
  });

  it('splits a text at every kind of line break', () => {
    expect(
      linesOf('een\ntwee\r\n\r\ndrie')
        .map(({ text, more }) => `${text}${more ? '|' : ''}`)
        .join(''),
    ).toBe('een|twee||drie');
  });
});
