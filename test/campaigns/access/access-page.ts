import { definitionOf, functionNames } from '../../../infra/functions/index.ts';
import { holders, purposes, routes, ruleOf, type AccessRule } from './access-rules.ts';

const refusals = [
  ['no token', '401 `link-missing`'],
  [
    'a token that is truncated, tampered with or signed with another key (payload, signature, algorithm, key)',
    '401 `link-damaged`',
  ],
  ['an expired token', '401 `link-expired`'],
  [
    'a token for another purpose or another object, whether that object exists or not',
    '403 `link-foreign`',
  ],
  ['an officer of another municipality, or no longer an officer', '403 `link-foreign`'],
  ['a coordinator of another group, or no longer of this one', '403 `link-foreign`'],
  [
    'a token to decide or answer that was issued for an earlier version of the registration',
    '409 `registration-changed`',
  ],
] as const;

const repeatedUse: Record<NonNullable<AccessRule['again']>, string> = {
  'the same': 'the same response; nothing changes',
  'already-decided': '409: who decided what and when',
  'already-answered': '409: who replied what and when',
  'already-followed-up': '409: who followed up and when',
  'not-possible-now': '409: not possible (any longer)',
};

/** The contents of docs/access.md: who may do what on each route, and what nobody can reach. */
export function accessPage(): string {
  return [
    '# Who may do what',
    '',
    '<!-- Made by `npm run generate` from test/campaigns/access/access-rules.ts; a test compares them. Do not edit. -->',
    '',
    'Nobody has an account. Permission comes with a mailed token: signed, for one purpose, one object and one person, and with an',
    "expiry. `npm run campaign -- access` tries every route with every kind of token on the caller's own, somebody else's and an",
    'absent object. Whatever this page does not allow must be refused, without changing anything and without revealing whether',
    'an object exists.',
    '',
    '| route | effect | allowed for | the same token again |',
    '|---|---|---|---|',
    ...routes.map(
      (route) =>
        `| \`${route}\` | ${ruleOf(route).does} | ${allowedFor(ruleOf(route))} | ${repeatedUseOf(ruleOf(route))} |`,
    ),
    '',
    'Closing a group disables its tokens to manage it.',
    '',
    '## How everybody else is refused',
    '',
    '| caller with | response |',
    '|---|---|',
    ...refusals.map(([caller, response]) => `| ${caller} | ${response} |`),
    '',
    '## Which token opens which route',
    '',
    `Tokens: ${purposes.map((purpose) => `\`${purpose}\` (${holders[purpose]})`).join(', ')}. ✓ is allowed, · is refused.`,
    '',
    `| route | no token | ${purposes.join(' | ')} |`,
    `|---|${':-:|'.repeat(purposes.length + 1)}`,
    ...routes.map((route) => `| \`${route}\` | ${marks(ruleOf(route)).join(' | ')} |`),
    '',
    '## What nobody can reach',
    '',
    'These functions have no route. They can only be started by their trigger: no function has a URL of its own, and none may be',
    'invoked by a service or account that is not named in the template (test/infra/access.test.ts).',
    '',
    '| function | started by |',
    '|---|---|',
    ...functionNames
      .filter((name) => definitionOf(name).trigger.kind !== 'route')
      .map((name) => `| ${name} | ${triggerOf(name)} |`),
    '',
  ].join('\n');
}

function allowedFor({ open }: AccessRule): string {
  return open === 'anybody'
    ? 'anybody'
    : open.map((purpose) => `${holders[purpose]} (\`${purpose}\`)`).join(', ');
}

function repeatedUseOf({ again }: AccessRule): string {
  return again === undefined ? '-' : repeatedUse[again];
}

function marks({ open }: AccessRule): string[] {
  if (open === 'anybody') return ['✓', ...purposes.map(() => '✓')];
  return ['·', ...purposes.map((purpose) => (open.includes(purpose) ? '✓' : '·'))];
}

function triggerOf(name: (typeof functionNames)[number]): string {
  const { trigger } = definitionOf(name);
  if (trigger.kind === 'schedule')
    return `a schedule, every ${trigger.everyMinutes === 1 ? 'minute' : `${trigger.everyMinutes} minutes`}`;
  if (trigger.kind === 'events') return `its queue: ${trigger.names.join(', ')}`;
  if (trigger.kind === 'mail-feedback')
    return `its queue: ${trigger.types.join(' and ')} of the mail service`;
  if (trigger.kind === 'authorizer') return 'API Gateway, before every route';
  return trigger.kind === 'stream'
    ? "the table's stream"
    : 'an operator with rights in the AWS account';
}
