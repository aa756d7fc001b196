import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { operatorCommands } from '../../../operate/operator-commands.ts';
import { operatorCommand } from '../../support/operator-command.ts';

const nowhere = path.join(tmpdir(), 'buurtkring-no-such-file');
const withoutAwsSettings = {
  PATH: process.env['PATH'],
  AWS_EC2_METADATA_DISABLED: 'true',
  AWS_CONFIG_FILE: nowhere,
  AWS_SHARED_CREDENTIALS_FILE: nowhere,
};
const unreachable = 'http://127.0.0.1:9';
const file = path.join(tmpdir(), 'buurtkring-never-written.jsonl');
const cases: readonly (readonly [args: readonly string[], reason: string])[] = [
  ...Object.keys(operatorCommands).map((name) => [[name, '--bogus'], "option '--bogus'"] as const),
  [['add-region', 'bel', '--stage'], "Option '--stage <value>' argument missing"],
  [['check-region', 'bel', '--table', 'none'], 'Set AWS_REGION'],
  [['remove-region', 'bel', '--table', 'none', '--export', file], 'Set AWS_REGION'],
  [['check-region', 'bel', '--table', 'none', '--endpoint', unreachable], 'Check --endpoint'],
  [
    ['remove-region', 'bel', '--table', 'none', '--export', file, '--endpoint', unreachable],
    'Check --endpoint',
  ],
  [['check-region', 'bel', '--table', 'none', '--endpoint', 'local'], '--endpoint http://'],
  [['relink', '--stage', 'dev'], 'Set AWS_REGION'],
  [['redrive', '--stage', 'dev'], 'Set AWS_REGION'],
];

describe('The operator’s command', () => {
  it.each(cases)('%j is refused in one line', async (args, reason) => {
    const { code, text } = await operatorCommand(args, { env: withoutAwsSettings });

    expect(text).toContain(reason);
    expect(text.trimEnd().split('\n')).toHaveLength(1);
    expect(code).toBe(2);
  });
});
