import { seededRandom } from '../../../bench/seeded-random.ts';
import { joinClient } from '../../support/join-client.ts';
import { reach } from '../../support/registering.ts';
import { openEngine, settled } from '../../support/stored-state.ts';
import type { TestSystem } from '../../support/system.ts';
import type { CampaignResult, CampaignRun } from '../command.ts';
import { contenders } from './contest.ts';
import { expectMails, openStore, type ExpectedMail, type Tally } from './expected.ts';
import { joiningRaces, starterRaces } from './joining-races.ts';
import { differentKeys, registrationRaces } from './registration-races.ts';
import type { Round } from './round.ts';

/** Starter kits are capped for a municipality a day; a round asks for one. */
const roundsADay = 60;

/** Every single-use link pressed by 50 at once, round after round. The system must have its test clock and no throttle. */
export async function tokenRaces(
  system: TestSystem,
  { size, seed, say }: CampaignRun,
): Promise<CampaignResult> {
  const engine = openEngine(system.dynamodbUrl);
  const tally: Tally = { lost: 0, duplicated: 0, wrong: [] };
  const mails: ExpectedMail[] = [];
  let races = 0;
  let spoilt = 0;
  try {
    const { siteUrl, inboxUrl } = system;
    const played = { system, table: await openStore(engine), tally, mails };
    for (let number = 0; number < size; number += 1) {
      if (number > 0 && number % roundsADay === 0) await system.moveTime({ hours: 24 });
      const running = { siteUrl, inboxUrl, since: new Date() };
      const round: Round = {
        ...played,
        people: reach(running),
        joiners: joinClient(running),
        number,
        seed,
        random: seededRandom(seed + number),
        races: 0,
      };
      const before = tally.wrong.length;
      await Promise.all([registrationRaces(round), joiningRaces(round), starterRaces(round)]);
      if (number % 20 === 0) await differentKeys(round);
      races += round.races;
      spoilt += Math.min(1, tally.wrong.length - before);
      if ((number + 1) % 10 === 0)
        say(`${number + 1} rounds, ${races} races, ${tally.wrong.length} wrong`);
    }
    await settled(engine, 120);
    await expectMails(system, mails, tally);
  } finally {
    engine.destroy();
  }
  const { lost, duplicated, wrong } = tally;
  return {
    tried: size,
    survived: size - spoilt,
    lost,
    duplicated,
    leaked: 0,
    figures: { races, 'presses at once': contenders, 'mails counted': mails.length },
    wrong,
  };
}
