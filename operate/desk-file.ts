import { readFileSync } from 'node:fs';
import { StartRefused } from '../local/start-refused.ts';
import { regionById, regionIds } from '../shared/regions/index.ts';
import type { Region, RegionDesk } from '../shared/regions/region.ts';
import type { Stage } from '../shared/regions/stage.ts';
import { checkDesk } from '../shared/requests/desk/check-desk.ts';

interface DeskFile {
  readonly region: Region;
  readonly desk: RegionDesk;
}

/**
 * The parsed JSON of a desk file, which has not been checked yet. Throws StartRefused if the file cannot be read or is
 * not JSON; the message never quotes the file.
 */
export function readDeskFile(file: string): unknown {
  return parsedJson(textOf(file));
}

/**
 * The desk in the file at this path. Without a region id, finds the region by the municipality codes in the file.
 * Throws StartRefused with one line for each fault; no line contains a mailbox or an invite link.
 */
export function deskFile(file: string, regionId: string | undefined, stage: Stage): DeskFile {
  const input = readDeskFile(file);
  const region = regionId === undefined ? regionIn(input) : regionNamed(regionId);
  const checked = checkDesk(input, region, stage);
  if ('faults' in checked) throw refusedDesk(checked.faults);
  return { region, desk: checked.desk };
}

/** The error for a refused desk, with one line for each fault. */
export function refusedDesk(faults: readonly string[]): StartRefused {
  return new StartRefused(['Nothing was changed.', ...faults].join('\n'));
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new StartRefused(`${file} cannot be read; give the path of the file with the desk`, {
      cause: error,
    });
  }
}

/** The message of a SyntaxError is left out, because it quotes the file. */
function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
    throw refusedDesk(['the file is not JSON; start from the example in docs/operations.md']);
  }
}

function regionNamed(regionId: string): Region {
  const id = regionIds.find((known) => known === regionId);
  if (id === undefined)
    throw refusedDesk([`there is no region ${regionId}; use ${regionIds.join(', ')}`]);
  return regionById(id);
}

/**
 * The region whose municipality codes occur in the input. Throws StartRefused unless there is exactly one such region.
 */
function regionIn(input: unknown): Region {
  const text = JSON.stringify(input);
  const [region, ...others] = regionIds
    .map(regionById)
    .filter(({ municipalities }) => municipalities.some(({ code }) => text.includes(code)));
  if (region === undefined || others.length > 0)
    throw refusedDesk([`say for which region the desk is: --region ${regionIds.join(' or ')}`]);
  return region;
}
