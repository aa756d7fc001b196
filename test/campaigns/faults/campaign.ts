import type { CampaignResult, CampaignRun } from '../command.ts';
import { readDeployment } from './deployment.ts';
import { play } from './play.ts';

const mostShown = 5;

/** Plays so many seeds, one after the other from the first; each can be played again by itself. */
export async function faultsCampaign({ size, seed, say }: CampaignRun): Promise<CampaignResult> {
  const deployment = await readDeployment();
  const sums = { leaks: 0, events: 0, mails: 0, doubleMails: 0, risks: 0, deadLettersPutBack: 0 };
  const troubles = new Map<string, number>();
  const wrong: string[] = [];
  let [failed, lost, duplicated] = [0, 0, 0];
  for (let done = 0; done < size; done += 1) {
    const played = await play(deployment, seed + done);
    for (const name of Object.keys(sums) as (keyof typeof sums)[]) sums[name] += played[name];
    for (const [name, count] of played.troubles)
      troubles.set(name, (troubles.get(name) ?? 0) + count);
    if (played.wrong.length > 0) {
      failed += 1;
      lost += played.wrong.filter((each) => each.includes('lost')).length;
      duplicated += played.wrong.filter((each) => each.includes('duplicated')).length;
      wrong.push(
        `${played.wrong.join('\n  ')}\n  this seed alone: npm run campaign:faults -- --seeds 1 --seed ${seed + done}`,
      );
      if (failed <= mostShown)
        say(
          `seed ${seed + done}: ${played.wrong.join('\n  ')}\nits last steps:\n  ${played.trace.join('\n  ')}`,
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
      'mails sent twice, by a fault inside the send': sums.doubleMails,
      'faults inside a send': sums.risks,
      'dead letters put back': sums.deadLettersPutBack,
      ...Object.fromEntries(
        [...troubles]
          .sort(([one], [other]) => (one < other ? -1 : 1))
          .map(([name, count]) => [`fault: ${name}`, count]),
      ),
    },
    wrong,
  };
}
