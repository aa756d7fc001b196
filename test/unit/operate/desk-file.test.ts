import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { deskFile } from '../../../operate/desk-file.ts';
import { deskReport } from '../../../operate/desk-report.ts';
import { exampleDesk, regionIds } from '../../../shared/regions/index.ts';

const bel = exampleDesk('bel');
const text = JSON.stringify(bel);
const folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-desk-'));
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (content: string): string => {
  const file = path.join(folder, 'desk.json');
  writeFileSync(file, content);
  return file;
};

describe('A file with a desk', () => {
  it.each(regionIds)('says by its municipalities that it is for %s', (id) => {
    const { region, desk } = deskFile(fileWith(JSON.stringify(exampleDesk(id))), undefined, 'dev');

    expect([region.id, desk]).toEqual([id, exampleDesk(id)]);
  });

  it.each([
    ['is not JSON', 'kanarie@geheim.test', undefined, 'the file is not JSON'],
    ['names no municipality', '{}', undefined, '--region langstraat or bel'],
    [
      'names municipalities of two regions',
      JSON.stringify([bel, exampleDesk('langstraat')]),
      undefined,
      '--region langstraat or bel',
    ],
    ['is for a region that does not exist', text, 'atlantis', 'there is no region atlantis'],
    ['is for another region', text, 'langstraat', 'GM0376 is not in Langstraat'],
  ])('that %s is refused with what to do', (_what, content, region, message) => {
    const load = () => deskFile(fileWith(content), region, 'dev');

    expect(load).toThrow(message);
    expect(load).toThrow('Nothing was changed.');
    expect(load).not.toThrow('kanarie');
  });
});

it('the report has a line for everything that changes and a summary', () => {
  const report = deskReport({
    mailboxes: {
      added: [{ id: 'oov-bel', title: 'Medewerker OOV' }],
      removed: [{ id: 'oov-oud', title: 'Medewerker OOV' }],
      changed: [],
    },
    circles: { added: [], removed: ['GM0001'], changed: ['GM0417'] },
  });

  expect(report).toEqual([
    '  + oov-bel  Medewerker OOV',
    '  - oov-oud  Medewerker OOV',
    '  - the circle of GM0001',
    '  ~ the circle of Laren',
    'mailboxes: 1 added, 1 removed, 0 changed; circles: 0 added, 1 removed, 1 changed',
  ]);
});
