import { describe, expect, it } from 'vitest';
import { bel, belDesk } from '../../../../shared/regions/bel.ts';
import { exampleDesk, regionById, regionIds } from '../../../../shared/regions/index.ts';
import { langstraat, langstraatDesk } from '../../../../shared/regions/langstraat.ts';
import { regionConflicts } from '../../../../shared/regions/region-conflicts.ts';
import type { Region, RegionDesk } from '../../../../shared/regions/region.ts';

const conflictsWith = (changes: Partial<Region>, desk: RegionDesk = belDesk) =>
  regionConflicts([
    { region: langstraat, desk: langstraatDesk },
    { region: { ...bel, ...changes }, desk },
  ]);

describe('Regions that share a deployment', () => {
  it('have nothing in common, whichever of the configured regions they are', () => {
    const all = regionIds.map((id) => ({ region: regionById(id), desk: exampleDesk(id) }));

    expect(regionConflicts(all)).toEqual([]);
  });

  it('may not share a municipality or the mailbox of a municipality', () => {
    expect(conflictsWith({ municipalities: [...langstraat.municipalities].slice(0, 1) })).toEqual([
      'langstraat and bel both have the municipality GM0766',
      'langstraat and bel both have the mailbox veiligheid@dongen.example',
    ]);
  });

  it('may not share a reference prefix', () => {
    expect(conflictsWith({ referencePrefix: 'LS' })).toEqual([
      'langstraat and bel both have the reference prefix LS',
    ]);
  });

  it('may not share the mailbox of a team or a desk, however it is capitalised', () => {
    const [used] = belDesk.mailboxes;
    if (!used) throw new Error('the example desk has no mailboxes');
    const mailbox = 'Wijkagent.Dongen@politie.example';

    expect(conflictsWith({}, { ...belDesk, mailboxes: [{ ...used, email: mailbox }] })).toEqual([
      'langstraat and bel both have the mailbox wijkagent.dongen@politie.example',
    ]);
    expect(conflictsWith({ police: { ...bel.police, email: mailbox } })).toEqual([
      'langstraat and bel both have the mailbox wijkagent.dongen@politie.example',
    ]);
  });

  it('may each use one mailbox for several purposes', () => {
    expect(
      regionConflicts([
        {
          region: { ...bel, police: { ...bel.police, email: 'oov@bel.example' } },
          desk: belDesk,
        },
      ]),
    ).toEqual([]);
  });
});
