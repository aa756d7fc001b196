/**
 * `npm run redrive -- [--queue NAME | --all] [--dry-run] [--per-second N] [--delete ID ...] [--stage dev|prod]`: shows what
 * stands in the dead-letter queues and puts it back. Without a queue it only shows. Ends with 1 when letters are left.
 */
import { operate, say } from './invoke.ts';
import { redrive } from './put-dead-letters-back.ts';

await operate(() => redrive({ args: process.argv.slice(2), env: process.env, say }));
