import { describe, expect, it } from 'vitest';
import type * as z from 'zod';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { fieldProblems } from '../../../../shared/requests/field-problems.ts';
import { changeGroupBody } from '../../../../shared/requests/coordinators/change-group.ts';
import { actOnGroupBody } from '../../../../shared/requests/groups/act-on-group.ts';
import { answerQuestionBody } from '../../../../shared/requests/groups/answer-question.ts';
import { changeAreaBody } from '../../../../shared/requests/groups/change-area.ts';
import { decideRegistrationBody } from '../../../../shared/requests/groups/decide-registration.ts';
import { listGroupsQuery } from '../../../../shared/requests/overview/list-groups.ts';
import { areas } from '../../../support/builders.ts';

function problemsOf(schema: z.ZodType, value: unknown) {
  const parsed = schema.safeParse(value);
  return parsed.success ? [] : fieldProblems(parsed.error);
}

const choose = 'Kies eerst wat u beslist.';

describe('A decision', () => {
  it.each([
    [{ decision: 'approve', version: 2 }],
    [{ decision: 'reject', version: 2, reason: 'Er is al een groep in deze straten.' }],
    [{ decision: 'ask', version: 2, question: 'Hoeveel deelnemers heeft de groep?' }],
  ])('may be %j', (body) => {
    expect(decideRegistrationBody.parse(body)).toEqual(body);
  });

  it.each([
    ['nothing', {}, 'decision', choose],
    ['an unknown decision', { decision: 'approved' }, 'decision', choose],
    ['not an object', 'approve', '', choose],
    [
      'a decision on no version',
      { decision: 'approve' },
      'version',
      'Laad de pagina opnieuw: er staat niet bij welke versie van de aanmelding u zag.',
    ],
    [
      'a rejection without a reason',
      { decision: 'reject', version: 2 },
      'reason',
      'Vul de reden van de afwijzing in.',
    ],
    [
      'a rejection with a short reason',
      { decision: 'reject', version: 2, reason: 'nee' },
      'reason',
      'De reden van de afwijzing moet minstens 10 tekens hebben.',
    ],
    [
      'a question of 1001 characters',
      { decision: 'ask', version: 2, question: 'v'.repeat(1001) },
      'question',
      'De vraag aan de coördinator mag hoogstens 1000 tekens hebben.',
    ],
    [
      'an approval with a reason',
      { decision: 'approve', version: 2, reason: 'Goed plan, ga door.' },
      'reason',
      "Het veld 'reason' kennen wij niet.",
    ],
  ])('is refused as %s, naming the field', (_what, body, field, message) => {
    expect(problemsOf(decideRegistrationBody, body)).toEqual([{ field, message }]);
  });
});

describe('An act on a group', () => {
  const schema = actOnGroupBody(langstraat);
  const why = { version: 3, reason: 'asked' } as const;

  it.each([
    [{ act: 'correct', ...why, streets: 'De Kade', phase: 'running' }],
    [{ act: 'correct', ...why, briefingGiven: true, briefingGivenOn: '2026-11-03' }],
    [{ act: 'correct', ...why, briefingGiven: false }],
    [{ act: 'close', ...why, reason: 'other', text: 'Iedereen is verhuisd.', agree: true }],
    [{ act: 'move', ...why, municipality: 'GM0809' }],
    [{ act: 'reopen', ...why }],
  ])('may be %j', (body) => {
    expect(schema.parse(body)).toEqual(body);
  });

  it.each([
    ['nothing', {}, 'act', 'Kies wat u wilt doen.'],
    ['without a version', { act: 'reopen', reason: 'asked' }, 'version', 'Laad de pagina opnieuw.'],
    ['without a reason', { act: 'reopen', version: 3 }, 'reason', 'Kies waarom u dit doet.'],
    [
      'with a reason of another act',
      { act: 'reopen', ...why, reason: 'ended' },
      'reason',
      'Kies waarom u dit doet.',
    ],
    [
      'for another reason, without saying which',
      { act: 'reopen', ...why, reason: 'other' },
      'text',
      'Leg uit waarom u dit doet.',
    ],
    ['a correction of nothing', { act: 'correct', ...why }, 'name', 'Verander eerst iets.'],
    [
      'a briefing without its day',
      { act: 'correct', ...why, briefingGiven: true },
      'briefingGivenOn',
      'Vul de dag van de presentatie in.',
    ],
    [
      'a briefing in the year 26',
      { act: 'correct', ...why, briefingGiven: true, briefingGivenOn: '0026-03-03' },
      'briefingGivenOn',
      'Controleer het jaar van de presentatie.',
    ],
    [
      'a closing without a second thought',
      { act: 'close', ...why },
      'agree',
      'Geef aan dat u het zeker weet.',
    ],
    [
      'a move out of the region',
      { act: 'move', ...why, municipality: 'GM0376' },
      'municipality',
      'Kies de nieuwe gemeente.',
    ],
  ])('is refused %s, naming the field', (_what, body, field, message) => {
    expect(problemsOf(schema, body)).toEqual([{ field, message }]);
  });
});

describe('An answer to a question', () => {
  it('may have several lines', () => {
    expect(answerQuestionBody(langstraat).parse({ answer: 'Ja.\r\nEn nee.' })).toEqual({
      answer: 'Ja.\nEn nee.',
    });
  });

  it.each([
    [{}, 'answer', 'Vul het antwoord in.'],
    [{ answer: ' ' }, 'answer', 'Vul het antwoord in.'],
    [{ answer: 'j'.repeat(1001) }, 'answer', 'Het antwoord mag hoogstens 1000 tekens hebben.'],
    [
      { answer: 'Nee.', correction: { participants: null } },
      'correction.participants',
      'Vul het aantal deelnemers in als een heel getal.',
    ],
    [
      { answer: 'Nee.', correction: { municipality: 'GM0809' } },
      'correction.municipality',
      "Het veld 'municipality' kennen wij niet.",
    ],
    [null, '', 'Vul het formulier in.'],
  ])('is refused as %j', (body, field, message) => {
    expect(problemsOf(answerQuestionBody(langstraat), body)).toEqual([{ field, message }]);
  });
});

describe('A new area', () => {
  it('is accepted as the form sends it', () => {
    expect(
      problemsOf(changeAreaBody, {
        area: { polygon: areas.rijen, streets: 'Stationsstraat' },
        version: 3,
      }),
    ).toEqual([]);
  });

  it.each([
    [{ version: 3 }, 'area', 'Geef het gebied van de groep aan.'],
    ['gebied', '', 'Vul het formulier in.'],
    [
      { area: { streets: 'Stationsstraat' }, version: 3 },
      'area.polygon',
      'Geef het gebied van de groep aan.',
    ],
    [
      { area: { polygon: areas.rijen, streets: 'Stationsstraat' } },
      'version',
      'Laad de pagina opnieuw.',
    ],
  ])('is refused as %j', (body, field, message) => {
    expect(problemsOf(changeAreaBody, body)).toEqual([{ field, message }]);
  });
});

describe('A change to the facts by a coordinator', () => {
  const schema = changeGroupBody(langstraat);

  it.each([
    { version: 3, name: 'Buurtwacht Vaart', streets: 'De Kade', participants: 12 },
    { version: 3, phase: 'running' },
    { version: 3, phase: 'forming', reason: 'Er is niemand meer die de groep leidt.' },
    { version: 3, briefing: 'requested' },
    { version: 3, briefing: 'none' },
  ])('is accepted as %j', (body) => {
    expect(problemsOf(schema, body)).toEqual([]);
  });

  it.each([
    [{ participants: 12 }, 'version', 'Laad de pagina opnieuw.'],
    [{ version: 3 }, 'name', 'Verander eerst iets.'],
    [{ version: 3, phase: 'forming' }, 'reason', 'Vertel waarom de groep weer in oprichting is.'],
    [{ version: 3, briefing: 'given' }, 'briefing', 'Kies of de groep een presentatie wil.'],
    [{ version: 3, participants: 0 }, 'participants', 'Het aantal deelnemers is minstens 1.'],
    [
      { version: 3, participants: 9, municipality: 'GM0766' },
      'municipality',
      "Het veld 'municipality' kennen wij niet.",
    ],
    [null, '', 'Vul het formulier in.'],
  ])('is refused as %j', (body, field, message) => {
    expect(problemsOf(schema, body)).toEqual([{ field, message }]);
  });
});

describe('A filter for the overview', () => {
  const request = listGroupsQuery(langstraat);

  it.each([{}, { municipality: 'GM0766' }, { phase: 'forming', f: 'geojson' }])(
    'may be %j',
    (query) => {
      expect(request.parse(query)).toEqual(query);
    },
  );

  it.each([
    [{ municipality: 'GM0376' }, 'municipality', 'Kies een gemeente van deze regio.'],
    [{ phase: 'active' }, 'phase', 'Kies forming of running.'],
    [{ f: 'xml' }, 'f', 'Kies json of geojson.'],
    [{ page: '2' }, 'page', "Het veld 'page' kennen wij niet."],
  ])('is refused as %j', (query, field, message) => {
    expect(problemsOf(request, query)).toEqual([{ field, message }]);
  });
});
