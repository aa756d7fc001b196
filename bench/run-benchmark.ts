/** `npm run bench -- NAME`: prints the tables that are shown in docs/benchmarks.md. */
import { runNamedCommand } from '../local/named-commands.ts';
import { benchmarks } from './benchmarks.ts';

await runNamedCommand('bench', benchmarks);
