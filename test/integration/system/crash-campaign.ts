/** `npm run campaign:crash -- --kills 500 --seed 7`: the crash test for as long as anyone wants. */
import { parseArgs } from 'node:util';
import { crashCampaign } from './crash/campaign.ts';

const { values } = parseArgs({ options: { kills: { type: 'string', default: '200' }, seed: { type: 'string' } } });
const kills = Number(values.kills);
const seed = Number(values.seed ?? Date.now() % 1_000_000);

// Leaving by 'exit' takes the running system along.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));

console.log(`${kills} kills with seed ${seed}`);
const { wrong, counts } = await crashCampaign({ kills, seed, say: (line) => console.log(line) });
console.table(counts);
for (const line of wrong) console.error(`wrong: ${line}`);
process.exitCode = wrong.length === 0 ? 0 : 1;
