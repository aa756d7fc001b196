/**
 * `npm run operate -- move-group --reference LS-XXXXX --municipality GM0809 [--region ID] [--stage dev|prod]`: moves a
 * group to another municipality of its region. The region may be left out if the deployment serves only one.
 */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { invoker, operate, say } from './invoke.ts';

const options = {
  options: {
    reference: { type: 'string' },
    municipality: { type: 'string' },
    region: { type: 'string' },
    stage: { type: 'string' },
  },
} as const;

await operate(async () => {
  const { values } = parseArgs(options);
  const { reference, municipality, region } = values;
  const moved = await invoker(values.stage)(
    'move-group',
    { reference, municipality, region },
    z.object({ reference: z.string(), municipality: z.string() }),
  );
  say(
    `${moved.reference} belongs to ${moved.municipality}; links, overview and circle follow within seconds.`,
  );
  return 0;
});
