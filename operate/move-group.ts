/**
 * `npm run operate -- move-group --reference LS-XXXXX --municipality GM0809 [--stage dev|prod]`: moves a group to
 * another municipality.
 */
import { parseArgs } from 'node:util';
import * as z from 'zod';
import { invoker, operate, say } from './invoke.ts';

const { values } = parseArgs({
  options: {
    reference: { type: 'string' },
    municipality: { type: 'string' },
    stage: { type: 'string' },
  },
});

await operate(async () => {
  const { reference, municipality } = values;
  const moved = await invoker(values.stage)(
    'move-group',
    { reference, municipality },
    z.object({ reference: z.string(), municipality: z.string() }),
  );
  say(
    `${moved.reference} belongs to ${moved.municipality}; links, overview and circle follow within seconds.`,
  );
  return 0;
});
