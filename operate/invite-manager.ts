/**
 * `npm run operate -- invite-manager REGION ADDRESS [--passkey] [--stage dev|prod]`: invites the first manager of a
 * region's desk by mail. With `--passkey`, the manager signs in with a passkey instead of with an organisation.
 */
import { parseArgs } from 'node:util';
import { StartRefused } from '../local/start-refused.ts';
import {
  inviteManagerCommand,
  inviteManagerResponse,
  type InviteManagerResponse,
} from '../shared/requests/desk/manage-officers.ts';
import { invoker, operate, say } from './invoke.ts';

const usage =
  'Usage: npm run operate -- invite-manager REGION ADDRESS [--passkey] [--stage dev|prod]';

const lines: Readonly<Record<Exclude<InviteManagerResponse['outcome'], 'refused'>, string>> = {
  invited: 'Invited. The mail holds a link that can be accepted once, within 14 days.',
  'already-invited':
    'This address has an open invitation; nothing was changed. A manager can withdraw it on the desk.',
};

await operate(async () => {
  const { values, positionals } = parseArgs({
    options: { stage: { type: 'string' }, passkey: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [region, email, ...more] = positionals;
  const signIn = values.passkey ? 'passkey' : 'organisation';
  const command = inviteManagerCommand.safeParse({ email, signIn });
  if (region === undefined || !command.success || more.length > 0) throw new StartRefused(usage);
  const { outcome } = await invoker(values.stage)(
    'invite-manager',
    { ...command.data, region },
    inviteManagerResponse,
  );
  if (outcome === 'refused')
    throw new StartRefused(
      'Stage dev sends mail only to addresses that end in .example, and stage prod only to real ones.',
    );
  say(lines[outcome]);
  return 0;
});
