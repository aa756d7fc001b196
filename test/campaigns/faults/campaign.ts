import type { CampaignResult, CampaignRun } from '../command.ts';
import { readDeployment } from './deployment.ts';
import { simulateSeed } from './simulate-seed.ts';

const maxShown = 5;

/** Simulates `size` consecutive seeds; each can be rerun on its own. */
export async function faultsCampaign({ size, seed, say }: CampaignRun): Promise<CampaignResult> {
  const deployment = await readDeployment();
  const sums = {
    leaks: 0,
    events: 0,
    mails: 0,
    doubleMails: 0,
    interruptedSends: 0,
    deadLettersRedriven: 0,
  };
  const faults = new Map<string, number>();
  const wrong: string[] = [];
  let [failed, lost, duplicated] = [0, 0, 0];
  for (let done = 0; done < size; done += 1) {
    const result = await simulateSeed(deployment, seed + done);
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += result[name];
    for (const [name, count] of result.faults) faults.set(name, (faults.get(name) ?? 0) + count);
    if (result.wrong.length > 0) {
      failed += 1;
      lost += result.wrong.filter((each) => each.includes('lost')).length;
      duplicated += result.wrong.filter((each) => each.includes('duplicated')).length;
      wrong.push(
        `${result.wrong.join('\n  ')}\n  to rerun this seed: npm run campaign -- faults --seeds 1 --seed ${seed + done}`,
      );
      if (failed <= maxShown)
        say(
          `seed ${seed + done}: ${result.wrong.join('\n  ')}\nlast steps:\n  ${result.trace.join('\n  ')}`,
        );
    }
    if ((done + 1) % 500 === 0) say(`${done + 1} of ${size}, ${failed} wrong`);
  }
  return {
    tried: size,
    survived: size - failed,
    lost,
    duplicated,
    leaked: sums.leaks,
    figures: {
      'events published': sums.events,
      'mails sent': sums.mails,
      'mails sent twice because of a fault during the send': sums.doubleMails,
      'faults during a send': sums.interruptedSends,
      'dead letters redriven': sums.deadLettersRedriven,
      ...Object.fromEntries(
        [...faults]
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, count]) => [`fault: ${name}`, count]),
      ),
    },
    wrong,
  };
}
