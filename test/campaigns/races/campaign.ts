import { seededRandom } from '../../../bench/seeded-random.ts';
import { joinClient } from '../../support/join-client.ts';
import { systemClients } from '../../support/register-groups.ts';
import { engineClient, waitUntilSettled } from '../../support/stored-state.ts';
import type { TestSystem } from '../../support/system.ts';
import type { CampaignResult, CampaignRun } from '../command.ts';
import { expectMails, tableOn, type ExpectedMail, type Tally } from './expected-effects.ts';
import { FiftyOfficers } from './fifty-officers.ts';
import { joiningRaces, starterRaces } from './joining-races.ts';
import { differentKeysRace, registrationRaces } from './registration-races.ts';
import type { Round } from './round.ts';
import { contenders } from './simultaneous-requests.ts';

/**
 * Each round requests one starter kit, so more rounds than this in one day would reach a
 * municipality's daily cap.
 */
const roundsPerDay = 60;

/**
 * In every round, 50 simultaneous requests use each single-use token, and 50 officers decide on the same registration.
 * The system must run with its test clock and without a throttle.
 */
export async function tokenRaces(
  system: TestSystem,
  { size, seed, say }: CampaignRun,
): Promise<CampaignResult> {
  const engine = engineClient(system.dynamodbUrl);
  const tally: Tally = { lost: 0, duplicated: 0, wrong: [] };
  const mails: ExpectedMail[] = [];
  let races = 0;
  let failedRounds = 0;
  try {
    const { siteUrl, inboxUrl } = system;
    const table = await tableOn(engine);
    const fifty = new FiftyOfficers(system, table);
    const shared = { system, table, tally, mails };
    for (let number = 0; number < size; number += 1) {
      if (number > 0 && number % roundsPerDay === 0) await system.moveTime({ hours: 24 });
      const access = { siteUrl, inboxUrl, since: new Date() };
      const round: Round = {
        ...shared,
        deciders: await fifty.signedIn(),
        people: systemClients(access),
        joiners: joinClient(access),
        number,
        seed,
        random: seededRandom(seed + number),
        races: 0,
      };
      const before = tally.wrong.length;
      await Promise.all([registrationRaces(round), joiningRaces(round), starterRaces(round)]);
      if (number % 20 === 0) await differentKeysRace(round);
      races += round.races;
      failedRounds += Math.min(1, tally.wrong.length - before);
      if ((number + 1) % 10 === 0)
        say(`${number + 1} rounds, ${races} races, ${tally.wrong.length} wrong`);
    }
    await waitUntilSettled(engine, 120);
    await expectMails(system, mails, tally);
  } finally {
    engine.destroy();
  }
  const { lost, duplicated, wrong } = tally;
  return {
    tried: size,
    survived: size - failedRounds,
    lost,
    duplicated,
    leaked: 0,
    figures: { races, 'simultaneous requests': contenders, 'mails counted': mails.length },
    wrong,
  };
}
