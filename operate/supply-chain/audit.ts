import { spawnSync } from 'node:child_process';
import { auditOutcome } from './audit-outcome.ts';

const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--audit-level=high', '--json'], {
  encoding: 'utf8',
  maxBuffer: 1024 ** 3,
});
const { passed, lines } = auditOutcome(stdout);
for (const line of lines) console.log(line);
process.exitCode = passed ? 0 : 1;
