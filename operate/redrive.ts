/**
 * `npm run operate -- redrive [--queue NAME | --all] [--dry-run] [--per-second N] [--delete ID ...] [--stage
 * dev|prod]`: lists dead letters and puts them back. Without a queue, it only lists them. Exits with 1 if any dead
 * letters are left.
 */
import { operate, say } from './invoke.ts';
import { redrive } from './put-dead-letters-back.ts';

await operate(() => redrive({ args: process.argv.slice(2), env: process.env, say }));
