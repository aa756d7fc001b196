/** `npm run bench -- NAME`: the tables of docs/benchmarks.md. */
import { runNamedCommand } from '../local/named-commands.ts';
import { benchmarks } from './benchmarks.ts';

await runNamedCommand('bench', benchmarks);
