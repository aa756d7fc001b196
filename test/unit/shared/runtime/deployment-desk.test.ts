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
import { loggedLines } from '../../../support/logged-lines.ts';
import { TableInMemory } from '../../../support/simulation/table-in-memory.ts';

let table: RegionTable;

const example = exampleDesk('langstraat');
const without = (id: string): RegionDesk => ({
  ...example,
  mailboxes: example.mailboxes.filter((mailbox) => mailbox.id !== id),
});
const load = async (desk: RegionDesk): Promise<void> => {
  const desks = dynamoDesk(table, stamp);
  await desks.replace(await desks.find(), desk);
};
const opened = (STAGE: Stage = 'prod') => deploymentDesk({ STAGE }, table);

beforeEach(() => {
  ({ table } = new TableInMemory());
});

describe('The desk of a deployment', () => {
  it('is the one that was loaded, on every stage', async () => {
    await load(without('oov-dongen'));

    for (const stage of ['dev', 'prod'] as const)
      expect((await opened(stage).mailboxesOf('GM0766')).map(({ id }) => id)).toEqual([
        'wijkagent-dongen',
      ]);
  });

  it('is the example on stage dev until one has been loaded', async () => {
    expect(await opened('dev').mailboxesOf('GM0766')).toEqual(
      example.mailboxes.filter(
        ({ role, municipalities }) => role !== 'team' && municipalities.includes('GM0766'),
      ),
    );
  });

  it('does not exist on stage prod until one has been loaded: the log names the command, and a metric counts it', async () => {
    const desk = opened();

    const logged = await loggedLines(async () => {
      await expect(desk.mailboxesOf('GM0766')).rejects.toThrow(
        'npm run operate -- load-desk FILE --region langstraat --stage prod',
      );
      await expect(desk.teamsOf('GM0766')).rejects.toBeInstanceOf(DeskNotLoaded);
      await expect(desk.inviteLink('GM0766')).rejects.toBeInstanceOf(DeskNotLoaded);
    });

    expect(logged).toContain('npm run operate -- load-desk FILE --stage prod');
    expect(logged.match(/"DeskMissing":1/g)).toHaveLength(3);
  });

  it('is used as soon as it has been loaded', async () => {
    const desk = opened();
    await loggedLines(() => desk.mailboxesOf('GM0766').catch(() => undefined));

    await load(example);

    expect(await desk.mailboxesOf('GM0766')).toHaveLength(2);
  });

  it('is read again for every letter, so that no mail goes to a mailbox that was just removed', async () => {
    await load(example);
    const desk = opened();
    const before = await desk.mailboxesOf('GM0766');
    await load(without('oov-dongen'));

    const after = await desk.mailboxesOf('GM0766');

    expect(before.map(({ id }) => id).toSorted()).toEqual(['oov-dongen', 'wijkagent-dongen']);
    expect(after.map(({ id }) => id)).toEqual(['wijkagent-dongen']);
  });

  it('of every region is its own: loaded, the example on stage dev, or none on stage prod', async () => {
    await load(without('oov-dongen'));
    const regions = [langstraat, bel];
    const [dev, prod] = [
      await desksInUse({ STAGE: 'dev' }, table, regions),
      await desksInUse({ STAGE: 'prod' }, table, regions),
    ];

    expect(dev.map(({ region, desk }) => [region.id, desk.mailboxes.length])).toEqual([
      ['langstraat', 8],
      ['bel', 5],
    ]);
    expect(prod.map(({ region, desk }) => [region.id, desk.mailboxes.length])).toEqual([
      ['langstraat', 8],
      ['bel', 0],
    ]);
  });
});
