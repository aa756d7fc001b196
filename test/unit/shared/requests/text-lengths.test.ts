import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { fieldProblems } from '../../../../shared/requests/field-problems.ts';
import { changeOfficerBody } from '../../../../shared/requests/desk/manage-officers.ts';
import { mailboxBody } from '../../../../shared/requests/desk/manage-desk.ts';
import { manageDeskExamples } from '../../../../shared/routes/examples/manage-desk-examples.ts';
import { replyTextForm } from '../../../../shared/requests/desk/reply-texts.ts';
import { answerQuestionBody } from '../../../../shared/requests/groups/answer-question.ts';
import { changeAreaBody } from '../../../../shared/requests/groups/change-area.ts';
import { changeGroupBody } from '../../../../shared/requests/coordinators/change-group.ts';
import { actOnGroupBody } from '../../../../shared/requests/groups/act-on-group.ts';
import { addNoteBody } from '../../../../shared/requests/groups/add-note.ts';
import { decideRegistrationBody } from '../../../../shared/requests/groups/decide-registration.ts';
import { registerGroupBody } from '../../../../shared/requests/groups/register-group.ts';
import { answerJoinRequestBody } from '../../../../shared/requests/joining/answer-join-request.ts';
import { requestJoinBody } from '../../../../shared/requests/joining/request-join.ts';
import { requestNewLinkBody } from '../../../../shared/requests/mail/request-new-link.ts';
import { followUpStarterBody } from '../../../../shared/requests/starting/follow-up-starter.ts';
import { requestStarterKitBody } from '../../../../shared/requests/starting/request-starter-kit.ts';
import { manageOfficersExamples } from '../../../../shared/routes/examples/manage-officers-examples.ts';
import { areas, groupId, registrationBody } from '../../../support/builders.ts';

/**
 * A field into which people type: its schema, a form that contains it, its name in that form, and its minimum and
 * maximum length.
 */
interface Text {
  readonly schema: z.ZodType;
  readonly formWith: (text: string) => unknown;
  readonly field: string;
  readonly min: number;
  readonly max: number;
}

const asker = { name: 'Test Bewoner', email: 'bewoner@post.example', street: 'Vaartweg' };
const starter = {
  name: 'Test Starter',
  email: 'starter@post.example',
  municipality: 'GM0766',
  place: 'Vaartweg',
  followUp: true,
};
const officer = manageOfficersExamples.officer(langstraat);
const mailbox = manageDeskExamples.mailbox(langstraat);
const replyText = { use: 'ask', title: 'Straten', text: 'Welke straten horen bij {groep}?' };
const registering = registerGroupBody(langstraat);
const startingKit = requestStarterKitBody(langstraat);

const texts: Readonly<Record<string, Text>> = {
  'a note of the desk': {
    schema: addNoteBody,
    formWith: (text) => ({ text }),
    field: 'text',
    min: 1,
    max: 1000,
  },
  'the name of a group': {
    schema: registering,
    formWith: (name) => registrationBody({ name }),
    field: 'name',
    min: 3,
    max: 80,
  },
  'the name of a coordinator': {
    schema: registering,
    formWith: (name) =>
      registrationBody({ coordinator: { ...registrationBody().coordinator, name } }),
    field: 'coordinator.name',
    min: 2,
    max: 80,
  },
  'the streets of an area': {
    schema: changeAreaBody,
    formWith: (streets) => ({ area: { polygon: areas.rijen, streets }, version: 3 }),
    field: 'area.streets',
    min: 3,
    max: 500,
  },
  'the reason of a rejection': {
    schema: decideRegistrationBody,
    formWith: (reason) => ({ decision: 'reject', version: 2, reason }),
    field: 'reason',
    min: 10,
    max: 1000,
  },
  'the question of an officer': {
    schema: decideRegistrationBody,
    formWith: (question) => ({ decision: 'ask', version: 2, question }),
    field: 'question',
    min: 10,
    max: 1000,
  },
  'the reason why a group is forming again': {
    schema: changeGroupBody(langstraat),
    formWith: (reason) => ({ version: 3, phase: 'forming', reason }),
    field: 'reason',
    min: 3,
    max: 500,
  },
  'the explanation of an act': {
    schema: actOnGroupBody(langstraat),
    formWith: (text) => ({ act: 'reopen', version: 3, reason: 'other', text }),
    field: 'text',
    min: 10,
    max: 1000,
  },
  'the name of a mailbox': {
    schema: mailboxBody(langstraat),
    formWith: (title) => ({ ...mailbox, title }),
    field: 'title',
    min: 1,
    max: 80,
  },
  'the name of a reply text': {
    schema: replyTextForm,
    formWith: (title) => ({ ...replyText, title }),
    field: 'title',
    min: 1,
    max: 60,
  },
  'a reply text': {
    schema: replyTextForm,
    formWith: (text) => ({ ...replyText, text }),
    field: 'text',
    min: 10,
    max: 800,
  },
  'the answer to a question': {
    schema: answerQuestionBody(langstraat),
    formWith: (answer) => ({ answer }),
    field: 'answer',
    min: 2,
    max: 1000,
  },
  'the name of an asker': {
    schema: requestJoinBody,
    formWith: (name) => ({ ...asker, name }),
    field: 'name',
    min: 2,
    max: 80,
  },
  'the street of an asker': {
    schema: requestJoinBody,
    formWith: (street) => ({ ...asker, street }),
    field: 'street',
    min: 2,
    max: 80,
  },
  'the note of an asker': {
    schema: requestJoinBody,
    formWith: (note) => ({ ...asker, note }),
    field: 'note',
    min: 1,
    max: 500,
  },
  'the message in a reply': {
    schema: answerJoinRequestBody,
    formWith: (message) => ({ answer: 'accepted', message }),
    field: 'message',
    min: 1,
    max: 500,
  },
  'the name of a starter': {
    schema: startingKit,
    formWith: (name) => ({ ...starter, name }),
    field: 'name',
    min: 2,
    max: 80,
  },
  'the place of a starter': {
    schema: startingKit,
    formWith: (place) => ({ ...starter, place }),
    field: 'place',
    min: 2,
    max: 80,
  },
  'the note of a follow-up': {
    schema: followUpStarterBody,
    formWith: (note) => ({ note }),
    field: 'note',
    min: 1,
    max: 500,
  },
  'the name of an officer': {
    schema: changeOfficerBody(langstraat),
    formWith: (name) => ({ ...officer, name, version: 1 }),
    field: 'name',
    min: 1,
    max: 80,
  },
  'the job title of an officer': {
    schema: changeOfficerBody(langstraat),
    formWith: (title) => ({ ...officer, title, version: 1 }),
    field: 'title',
    min: 1,
    max: 80,
  },
};

function problemsOf({ schema, formWith }: Pick<Text, 'schema' | 'formWith'>, text: string) {
  const parsed = schema.safeParse(formWith(text));
  return parsed.success ? [] : fieldProblems(parsed.error).map(({ field }) => field);
}

describe.each(Object.entries(texts))('The length of %s', (_what, text) => {
  const { field, min, max } = text;

  it('may be anything from the least to the most, and nothing else', () => {
    const lengths = [min - 1, min, max - 1, max, max + 1];

    expect(lengths.map((length) => problemsOf(text, 'é'.repeat(length)))).toEqual([
      [field],
      [],
      [],
      [],
      [field],
    ]);
  });

  it('leaves out spaces around it', () => {
    expect(problemsOf(text, ` ${'t'.repeat(max)} `)).toEqual([]);
    expect(problemsOf(text, ` ${'t'.repeat(min - 1)} `)).toEqual([field]);
  });
});

/** An email address of this many characters, with labels that are short enough for a host name. */
function addressOf(length: number): string {
  const host = `${'x.'.repeat(100)}example`;
  return `${'a'.repeat(length - host.length - 1)}@${host}`;
}

it.each([
  [
    'a coordinator',
    registering,
    (email: string) => ({
      ...registrationBody(),
      coordinator: { ...registrationBody().coordinator, email },
    }),
    'coordinator.email',
  ],
  ['an asker', requestJoinBody, (email: string) => ({ ...asker, email }), 'email'],
  ['a starter', startingKit, (email: string) => ({ ...starter, email }), 'email'],
  [
    'somebody who wants a new link',
    requestNewLinkBody,
    (email: string) => ({ purpose: 'confirm', subject: groupId(1), email }),
    'email',
  ],
] as const)(
  'The email address of %s has at most 254 characters',
  (_who, schema, formWith, field) => {
    const problems = [253, 254, 255].map((length) =>
      problemsOf({ schema, formWith }, addressOf(length)),
    );

    expect(problems).toEqual([[], [], [field]]);
  },
);

it('A telephone number is typed with at most 30 characters', () => {
  const problems = [30, 31].map((length) => {
    const phone = `06${' '.repeat(length - 10)}12345678`;
    return problemsOf(
      {
        schema: registering,
        formWith: (typed) =>
          registrationBody({ coordinator: { ...registrationBody().coordinator, phone: typed } }),
      },
      phone,
    );
  });

  expect(problems).toEqual([[], ['coordinator.phone']]);
});

it('Every text that people type is in this list', () => {
  const folder = 'shared/requests';
  const rules = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('text-fields.ts'))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), 'utf8').matchAll(/\b(?:oneLine|paragraph)\(\{/g),
    ]);

  // The email address, the telephone number, and the field that takes either also have length rules, but are not in
  // `texts`.
  expect(rules).toHaveLength(Object.keys(texts).length + 3);
});
