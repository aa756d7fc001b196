import { beforeEach, describe, expect, it } from 'vitest';
import { bel } from '../../../../shared/regions/bel.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { exampleDesk } from '../../../../shared/regions/index.ts';
import type { RegionDesk } from '../../../../shared/regions/region.ts';
import type { Stage } from '../../../../shared/regions/stage.ts';
import {
  deploymentDesk,
  DeskNotLoaded,
  desksInUse,
} from '../../../../shared/runtime/deployment-desk.ts';
import { stamp } from '../../../../shared/runtime/group-repositories.ts';
import { dynamoDesk } from '../../../../shared/store/desk/dynamo-desk.ts';
import type { RegionTable } from '../../../../shared/store/table.ts';
import { now } from '../../../support/builders.ts';
import { loggedLines } from '../../../support/logged-lines.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

let queries: number;
let seconds: number;
let table: RegionTable;

const example = exampleDesk('langstraat');
const without = (id: string): RegionDesk => ({
  ...example,
  officers: example.officers.filter((officer) => officer.id !== id),
});
const load = async (desk: RegionDesk): Promise<void> => {
  const desks = dynamoDesk(table, stamp);
  await desks.replace(await desks.find(), desk);
  queries = 0;
};
const opened = (STAGE: Stage = 'prod') =>
  deploymentDesk({ STAGE }, table, () => new Date(now.getTime() + seconds * 1000));

beforeEach(() => {
  [queries, seconds] = [0, 0];
  ({ table } = new TableInMemory(async (kind, request) => {
    if (kind === 'read') queries += 1;
    return request();
  }));
});

describe('The desk of a deployment', () => {
  it('is the one that was loaded, on every stage', async () => {
    await load(without('oov-dongen'));

    for (const stage of ['dev', 'prod'] as const)
      expect((await opened(stage).desk.officersOf('GM0766')).map(({ id }) => id)).toEqual([
        'wijkagent-dongen',
      ]);
  });

  it('is the example on stage dev until one has been loaded', async () => {
    expect(await opened('dev').desk.officersOf('GM0766')).toEqual(
      example.officers.filter(
        ({ role, municipalities }) => role !== 'team' && municipalities.includes('GM0766'),
      ),
    );
  });

  it('does not exist on stage prod until one has been loaded: the log names the command, and a metric counts it', async () => {
    const { desk, currentDesk } = opened();

    const logged = await loggedLines(async () => {
      await expect(desk.officersOf('GM0766')).rejects.toThrow(
        'npm run operate -- load-desk FILE --region langstraat --stage prod',
      );
      await expect(currentDesk.officer('oov-dongen')).rejects.toBeInstanceOf(DeskNotLoaded);
      await expect(desk.inviteLink('GM0766')).rejects.toBeInstanceOf(DeskNotLoaded);
    });

    expect(logged).toContain('npm run operate -- load-desk FILE --stage prod');
    expect(logged.match(/"DeskMissing":1/g)).toHaveLength(3);
  });

  it('is used as soon as it has been loaded', async () => {
    const { desk } = opened();
    await loggedLines(() => desk.officersOf('GM0766').catch(() => undefined));

    await load(example);

    expect(await desk.officersOf('GM0766')).toHaveLength(2);
  });

  it('is queried once a minute at most for mailboxes and invite links', async () => {
    await load(example);
    const { desk } = opened();
    const ask = async (): Promise<number> => {
      await desk.officersOf('GM0766');
      await desk.inviteLink('GM0766');
      return queries;
    };

    const first = await ask();
    seconds = 59;
    const within = await ask();
    await load(without('oov-dongen'));
    seconds = 60;

    expect([first, within]).toEqual([1, 1]);
    expect(await desk.officersOf('GM0766')).toHaveLength(1);
  });

  it('is queried every time somebody acts as an officer, and that serves the names too', async () => {
    await load(example);
    const { desk, currentDesk } = opened();
    const before = await currentDesk.officer('oov-dongen');
    await load(without('oov-dongen'));

    const after = await currentDesk.officer('oov-dongen');
    const named = await desk.officer('oov-dongen');

    expect(before?.id).toBe('oov-dongen');
    expect([after, named]).toEqual([undefined, undefined]);
    expect(queries).toBe(1);
  });

  it('of every region is its own: loaded, the example on stage dev, or none on stage prod', async () => {
    await load(without('oov-dongen'));
    const regions = [langstraat, bel];
    const [dev, prod] = [
      await desksInUse({ STAGE: 'dev' }, table, regions),
      await desksInUse({ STAGE: 'prod' }, table, regions),
    ];

    expect(dev.map(({ region, desk }) => [region.id, desk.officers.length])).toEqual([
      ['langstraat', 8],
      ['bel', 5],
    ]);
    expect(prod.map(({ region, desk }) => [region.id, desk.officers.length])).toEqual([
      ['langstraat', 8],
      ['bel', 0],
    ]);
  });
});
