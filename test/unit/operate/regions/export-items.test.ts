import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { StartRefused } from '../../../../local/start-refused.ts';
import { checkExport, exportItems } from '../../../../operate/regions/export-items.ts';
import { bel } from '../../../../shared/regions/bel.ts';
import {
  cellKey,
  groupKey,
  mailKey,
  messageKey,
  mailboxKey,
  overviewKey,
} from '../../../../shared/store/keys.ts';
import type { Item } from '../../../../shared/store/table.ts';

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'buurtkring-export-'));
  file = path.join(folder, 'export.jsonl');
});
afterEach(() => rmSync(folder, { recursive: true }));

const write = (...items: Item[]): Promise<number> =>
  exportItems(
    file,
    (async function* () {
      yield* items;
    })(),
  );

const group = (regionId: string): Item => ({ ...groupKey(regionId, 'G1'), name: 'Groep' });
const mail: Item = { ...mailKey('E1', 'letter', 'C1') };

describe('A file for an export of BEL', () => {
  it('may be absent or empty, and is left so by the check', () => {
    checkExport(file, bel);
    expect(existsSync(file)).toBe(false);

    writeFileSync(file, '');
    checkExport(file, bel);
    expect(readFileSync(file, 'utf8')).toBe('');
  });

  it('may be an interrupted export of BEL, which the check leaves as it is', async () => {
    const ours = [
      group('bel'),
      mail,
      { ...mailboxKey('bel', 'wijkagent') },
      { ...cellKey('8a1', 'G1'), regionId: 'bel' },
      { ...messageKey('M1'), regionId: 'bel' },
      { ...overviewKey('GM0376', 'G1') },
    ];
    await write(...ours);
    const interrupted = readFileSync(file, 'utf8').slice(0, -5);
    writeFileSync(file, interrupted);

    checkExport(file, bel);
    expect(readFileSync(file, 'utf8')).toBe(interrupted);

    expect(await write(...ours)).toBe(ours.length);
    expect(readFileSync(file, 'utf8').trimEnd().split('\n')).toHaveLength(ours.length);
  });

  it.each<[string, Item[]]>([
    ['a group', [group('langstraat')]],
    ['a group, after an item of BEL', [group('bel'), group('langstraat')]],
    ['the desk', [{ ...mailboxKey('langstraat', 'wijkagent') }]],
    ['a cell', [group('bel'), { ...cellKey('8a1', 'G1'), regionId: 'langstraat' }]],
    ['a message', [group('bel'), { ...messageKey('M1'), regionId: 'langstraat' }]],
    ['the overview', [group('bel'), { ...overviewKey('GM0766', 'G1') }]],
    ['perhaps only the mail ledger', [mail]],
  ])('must not hold %s of another region', async (_what, items) => {
    await write(...items);
    const before = readFileSync(file, 'utf8');

    expect(() => checkExport(file, bel)).toThrow(StartRefused);
    expect(() => checkExport(file, bel)).toThrow(`${file} is not an export of bel`);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  it.each(['aantekeningen\n', 'aantekeningen', '{"Item":{not JSON\n', 'null\n'])(
    'must not hold anything else, such as %j, which is not quoted',
    (text) => {
      writeFileSync(file, text);

      expect(() => checkExport(file, bel)).toThrow(
        new StartRefused(`${file} is not an export of this command: name another file.`),
      );
      expect(readFileSync(file, 'utf8')).toBe(text);
    },
  );

  it.each<[string, () => string, string]>([
    ['in a folder that does not exist', () => path.join(folder, 'missing', 'x.jsonl'), 'ENOENT'],
    ['a folder', () => folder, 'EISDIR'],
  ])('must not be %s', (_what, pathOf, code) => {
    expect(() => checkExport(pathOf(), bel)).toThrow(StartRefused);
    expect(() => checkExport(pathOf(), bel)).toThrow(`${pathOf()} cannot be written (${code})`);
  });
});
