import { definitionOf, functionNames } from '../../../infra/functions/index.ts';
import { holders, purposes, routes, ruleOf, type AccessRule } from './access-rules.ts';

const refusals = [
  ['no link', '401 `link-missing`'],
  [
    'a link that is cut off, tampered with or signed by another (payload, signature, algorithm, key)',
    '401 `link-damaged`',
  ],
  ['a link whose time is over', '401 `link-expired`'],
  [
    'a link for another purpose, or about another object, whether that object exists or not',
    '403 `link-foreign`',
  ],
  ['an officer of another municipality, or who is no longer in the settings', '403 `link-foreign`'],
  ['a coordinator of another group, or who is no longer with the group', '403 `link-foreign`'],
  [
    'a link to decide or to answer for an earlier version of the registration',
    '409 `registration-changed`',
  ],
] as const;

const againWords: Record<NonNullable<AccessRule['again']>, string> = {
  'the same': 'the same answer; nothing changes',
  'already-decided': '409: who decided what and when',
  'already-answered': '409: who answered what and when',
  'already-followed-up': '409: who got in touch and when',
  'not-possible-now': '409: not possible (any more)',
};

/** The page docs/access.md: who may what at every route, and what nobody can reach. */
export function accessPage(): string {
  return [
    '# Who may what',
    '',
    '<!-- Made by `npm run docs:access` from test/campaigns/access/access-rules.ts; a test compares. Do not edit. -->',
    '',
    'Nobody has an account. Who may do something comes with the link that was mailed for it: signed, for one purpose, about one object,',
    'for one person, with an end. `npm run campaign:access` tries every route with every link on an own, a foreign and an absent object, and',
    'all that this page does not allow must be refused, without a change and without telling whether the foreign object exists.',
    '',
    '| route | does | who may | the same link again |',
    '|---|---|---|---|',
    ...routes.map(
      (route) =>
        `| \`${route}\` | ${ruleOf(route).does} | ${whoMay(ruleOf(route))} | ${againOf(ruleOf(route))} |`,
    ),
    '',
    'Closing a group ends what its links to manage can do.',
    '',
    '## What everybody else is told',
    '',
    '| who comes with | is answered |',
    '|---|---|',
    ...refusals.map(([who, answer]) => `| ${who} | ${answer} |`),
    '',
    '## What each link does not open',
    '',
    `Links: ${purposes.map((purpose) => `\`${purpose}\` (${holders[purpose]})`).join(', ')}. ✓ is let in, · is refused.`,
    '',
    `| route | nobody | ${purposes.join(' | ')} |`,
    `|---|${':-:|'.repeat(purposes.length + 1)}`,
    ...routes.map((route) => `| \`${route}\` | ${marks(ruleOf(route)).join(' | ')} |`),
    '',
    '## What nobody can reach',
    '',
    'These functions have no address. Their only way in is the trigger; no function has a URL of its own, and none may be invoked by a',
    'service or account that is not named in the template (test/infra/access.test.ts).',
    '',
    '| function | is started by |',
    '|---|---|',
    ...functionNames
      .filter((name) => definitionOf(name).trigger.kind !== 'route')
      .map((name) => `| ${name} | ${startedBy(name)} |`),
    '',
  ].join('\n');
}

function whoMay({ open }: AccessRule): string {
  return open === 'anybody'
    ? 'anybody'
    : open.map((purpose) => `${holders[purpose]} (\`${purpose}\`)`).join(', ');
}

function againOf({ again }: AccessRule): string {
  return again === undefined ? '-' : againWords[again];
}

function marks({ open }: AccessRule): string[] {
  if (open === 'anybody') return ['✓', ...purposes.map(() => '✓')];
  return ['·', ...purposes.map((purpose) => (open.includes(purpose) ? '✓' : '·'))];
}

function startedBy(name: (typeof functionNames)[number]): string {
  const { trigger } = definitionOf(name);
  if (trigger.kind === 'schedule')
    return `the clock, every ${trigger.everyMinutes === 1 ? 'minute' : `${trigger.everyMinutes} minutes`}`;
  if (trigger.kind === 'events') return `its queue: ${trigger.names.join(', ')}`;
  if (trigger.kind === 'mail-feedback')
    return `its queue: ${trigger.types.join(' and ')} of the mail service`;
  if (trigger.kind === 'authorizer') return 'API Gateway, before every route';
  return trigger.kind === 'stream'
    ? 'the stream of the table'
    : 'an operator with rights in the AWS account';
}
