import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { RegionDesk } from '../../../shared/regions/region.ts';
import { deskOf, threeRegions } from '../../support/three-regions.ts';
import type { LeakScenario } from './leak-scenario.ts';

/** Loads each region's example desk with canaries in it: the address of an extra mailbox, and all invite links. */
export async function loadSecretDesks(scenario: LeakScenario): Promise<void> {
  for (const { id, municipalities } of threeRegions) {
    const canaries = scenario.canaries.inRegion(id);
    const { mailboxes, circles } = deskOf(id);
    const mailbox = {
      id: 'wijkagent-nieuw',
      title: 'Wijkagent',
      role: 'police',
      email: canaries.address(`the mailbox of an officer of ${id}`),
      municipalities: municipalities.map(({ code }) => code),
    } as const;
    await loadDesk(scenario, id, {
      mailboxes: [...mailboxes, mailbox],
      circles: circles.map(({ municipality }) => ({
        municipality,
        inviteLink: canaries.inviteLink(`the invite link of ${municipality}`),
      })),
    });
  }
}

/** Loads desks that contain no secrets, to replace the ones that do. */
export async function loadExampleDesks(scenario: LeakScenario): Promise<void> {
  for (const { id } of threeRegions) await loadDesk(scenario, id, deskOf(id));
}

/** Loads a desk as an operator does, from a file outside the folder that the campaign searches. */
async function loadDesk(scenario: LeakScenario, regionId: string, desk: RegionDesk): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buurtkring-desk-'));
  try {
    const file = path.join(folder, 'desk.json');
    await writeFile(file, JSON.stringify(desk));
    await scenario.operate('load-desk', file, '--region', regionId);
  } finally {
    await rm(folder, { recursive: true });
  }
}
