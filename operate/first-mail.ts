/**
 * `npm run operate -- first-mail stop|resume|show [--region ID] [--stage dev|prod]`: stops or resumes all mail to addresses
 * that nobody has confirmed. The region may be left out if the deployment serves only one.
 */
import { parseArgs } from 'node:util';
import { StartRefused } from '../local/start-refused.ts';
import {
  switchFirstMailCommand,
  switchFirstMailResponse,
} from '../shared/requests/mail/switch-first-mail.ts';
import { invoker, operate, say } from './invoke.ts';

const options = {
  options: { region: { type: 'string' }, stage: { type: 'string' } },
  allowPositionals: true,
} as const;

await operate(async () => {
  const { values, positionals } = parseArgs(options);
  const command = switchFirstMailCommand.safeParse({ action: positionals[0] });
  if (!command.success || positionals.length !== 1)
    throw new StartRefused(
      'Usage: npm run operate -- first-mail stop|resume|show [--region ID] [--stage dev|prod]',
    );
  const { region, stage } = values;
  const { stopped } = await invoker(stage)(
    'switch-first-mail',
    { ...command.data, region },
    switchFirstMailResponse,
  );
  say(
    stopped
      ? 'Mail to unconfirmed addresses is stopped; visitors are told so. All other mail is sent as usual.'
      : 'Mail to unconfirmed addresses is sent.',
  );
  return 0;
});
