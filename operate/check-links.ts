/**
 * `npm run operate -- check-links [--repair] [--settle SECONDS] [--stage dev|prod]`: checks the stored links against a
 * comparison of all pairs of groups. Exits with 1 if anything was wrong, even if it has been repaired.
 */
import { parseArgs } from 'node:util';
import { linkCheckResponse } from '../shared/requests/linking/operate.ts';
import { invoker, operate, say } from './invoke.ts';

const options = {
  options: {
    repair: { type: 'boolean', default: false },
    settle: { type: 'string' },
    stage: { type: 'string' },
  },
} as const;
const meanings: Record<string, string> = {
  'not-linked': 'neighbours that are not linked',
  half: 'linked on one side only',
  'not-indexed': 'the cell index does not hold the current area',
  'not-neighbours': 'linked, but too far apart',
  'not-active': 'linked, but not both active',
  untrue: 'the values stored on the link are wrong',
};

await operate(async () => {
  const { values } = parseArgs(options);
  const settle = values.settle === undefined ? {} : { settleSeconds: Number(values.settle) };
  const check = await invoker(values.stage)(
    'check-links',
    { repair: values.repair, ...settle },
    linkCheckResponse,
  );
  say(`${check.groups} active groups, ${check.pairs} pairs of neighbours.`);
  for (const { kind, why, groupId, neighbourId = '' } of check.faults)
    say(`${kind.padEnd(7)}  ${groupId} ${neighbourId}  ${meanings[why] ?? why}`);
  const count = (kind: string): number =>
    check.faults.filter((fault) => fault.kind === kind).length;
  say(
    check.faults.length === 0
      ? 'Every link is correct.'
      : `${count('missing')} missing, ${count('wrong')} wrong.`,
  );
  if (check.repaired > 0)
    say(
      `The links of ${check.repaired} groups were recomputed. Run this again to see that all is well.`,
    );
  return check.faults.length === 0 ? 0 : 1;
});
