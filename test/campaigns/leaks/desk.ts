import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { exampleDesk } from '../../../shared/regions/index.ts';
import type { RegionDesk } from '../../../shared/regions/region.ts';
import type { LeakScenario } from './leak-scenario.ts';

/** Loads the example desk with one more officer, whose mailbox is a canary, and with canaries as invite links. */
export async function loadSecretDesk(scenario: LeakScenario): Promise<void> {
  const { canaries } = scenario;
  const { officers, circles } = exampleDesk('langstraat');
  const officer = {
    id: 'wijkagent-nieuw',
    title: 'Wijkagent Dongen',
    role: 'police',
    email: canaries.address('the mailbox of an officer'),
    municipalities: ['GM0766'],
  } as const;
  await loadDesk(scenario, {
    officers: [...officers, officer],
    circles: circles.map(({ municipality }) => ({
      municipality,
      inviteLink: canaries.inviteLink(`the invite link of ${municipality}`),
    })),
  });
}

/** Loads a desk as an operator does, from a file outside the folder that the campaign searches. */
export async function loadDesk(scenario: LeakScenario, desk: RegionDesk): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'buurtkring-desk-'));
  try {
    const file = path.join(folder, 'desk.json');
    await writeFile(file, JSON.stringify(desk));
    await scenario.operate('load-desk', file);
  } finally {
    await rm(folder, { recursive: true });
  }
}
