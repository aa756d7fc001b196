/**
 * `npm run operate -- mail stop|resume|show [--only unconfirmed] [--region ID] [--stage dev|prod]`: stops or resumes
 * all of a region's mail, or only mail to addresses that nobody has confirmed. The region may be left out if the
 * deployment serves only one.
 */
import { parseArgs } from 'node:util';
import { StartRefused } from '../local/start-refused.ts';
import { switchMailCommand, switchMailResponse } from '../shared/requests/mail/switch-mail.ts';
import { invoker, operate, say } from './invoke.ts';

const options = {
  options: {
    only: { type: 'string' },
    region: { type: 'string' },
    stage: { type: 'string' },
  },
  allowPositionals: true,
} as const;

await operate(async () => {
  const { values, positionals } = parseArgs(options);
  const { only, region, stage } = values;
  const command = switchMailCommand.safeParse({
    action: positionals[0],
    mail: only === undefined ? 'all' : 'first',
  });
  if (!command.success || positionals.length !== 1 || (only ?? 'unconfirmed') !== 'unconfirmed')
    throw new StartRefused(
      'Usage: npm run operate -- mail stop|resume|show [--only unconfirmed] [--region ID] [--stage dev|prod]',
    );
  const stopped = await invoker(stage)(
    'switch-mail',
    { ...command.data, region },
    switchMailResponse,
  );
  say(
    stopped.all
      ? 'All mail is stopped. Forms keep working, and what waits is sent after `mail resume`, up to five minutes later.'
      : 'Mail is sent.',
  );
  if (stopped.first)
    say(
      'Mail to unconfirmed addresses is stopped: forms that lead to it are refused, and visitors are told so.',
    );
  return 0;
});
