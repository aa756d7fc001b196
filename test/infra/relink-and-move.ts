import { DeleteCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import type { RunningSystem } from '../../local/system/boot.ts';
import { groupKey, linkKey } from '../../shared/store/keys.ts';
import type { Table } from '../../shared/store/table.ts';

interface Groups {
  /** The ids of two linked groups and of an inactive group. */
  readonly groupId: string;
  readonly neighbourId: string;
  readonly inactiveId: string;
  /**
   * A group whose area is within the bounds of two municipalities, and the code of the municipality
   * to move it to.
   */
  readonly movable: { readonly reference: string; readonly municipality: string };
}

/** Damages links, then runs the operator commands: compare, relink, check with repair, and move. */
export async function relinkAndMove(
  system: RunningSystem,
  table: Table,
  { groupId, neighbourId, inactiveId, movable }: Groups,
): Promise<void> {
  const invoke = (name: string, command: object): Promise<unknown> => {
    const found = system.functions.get(`buurtkring-dev-langstraat-${name}`);
    if (!found) throw new Error(`no function ${name}`);
    return found.invoke(command);
  };
  const damage = async (): Promise<void> => {
    for (const Key of [
      linkKey('langstraat', groupId, neighbourId),
      linkKey('langstraat', neighbourId, groupId),
    ])
      await table.client.send(new DeleteCommand({ TableName: table.name, Key }));
    for (const [own, other] of [
      [groupId, inactiveId],
      [inactiveId, groupId],
    ] as const) {
      const [{ areaVersion: ownVersion } = {}, { areaVersion: otherVersion } = {}] = [
        await table.get(groupKey('langstraat', own)),
        await table.get(groupKey('langstraat', other)),
      ];
      const link = {
        groupId: own,
        neighbourId: other,
        neighbourRegionId: 'langstraat',
        neighbourMunicipality: 'GM0766',
        distance: 1,
        relation: 'near',
        overlap: 0,
        crossesBorder: false,
        since: '2026-11-21T10:00:00.000Z',
        areaVersions: { own: ownVersion, neighbour: otherVersion },
      };
      await table.client.send(
        new PutCommand({
          TableName: table.name,
          Item: { ...linkKey('langstraat', own, other), ...link },
        }),
      );
    }
  };

  await damage();
  await invoke('relink-region', { action: 'compare', region: 'langstraat' });
  await untilFinished(() => invoke('relink-region', { action: 'relink', region: 'langstraat' }));
  await damage();
  await invoke('check-links', { repair: true, settleSeconds: 0 });
  await invoke('move-group', { ...movable, region: 'langstraat' });
  const network = await fetch(`${system.siteUrl}/v1/network`);
  if (!network.ok) throw new Error(`the network responded ${network.status}`);
}

async function untilFinished(relink: () => Promise<unknown>): Promise<void> {
  for (let phase: unknown; phase !== 'finished';)
    ({ phase } = (await relink()) as { phase: unknown });
}
