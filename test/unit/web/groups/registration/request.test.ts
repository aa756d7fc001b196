import { describe, expect, it } from 'vitest';
import { langstraat } from '../../../../../shared/regions/langstraat.ts';
import { areaOf, circleArea } from '../../../../../web/groups/registration/area-making.ts';
import { emptyDraft, type Draft } from '../../../../../web/groups/registration/draft.ts';
import {
  draftProblems,
  firstUnfinished,
  requestFrom,
  stepOf,
} from '../../../../../web/groups/registration/request.ts';

const complete: Draft = {
  ...emptyDraft,
  name: 'Buurtgroep Molenwijk',
  municipality: 'GM0766',
  phase: 'running',
  participants: ' 48 ',
  briefingGiven: 'no',
  neighbourhood: 'BU07660107',
  streets: 'Molenstraat',
  coordinatorName: 'A. Voorbeeld',
  coordinatorEmail: 'coordinator@voorbeeld.example',
  coordinatorPhone: '06 12345678',
  terms: true,
};

function problemsOf(draft: Draft) {
  return draftProblems(langstraat, draft, areaOf(draft, langstraat, new Map()));
}

describe('the request that a form makes', () => {
  it('has no problems when everything is filled in', () => {
    const problems = problemsOf(complete);

    expect(problems).toEqual([]);
  });

  it('reports everything that is missing, in the order of the form', () => {
    const problems = problemsOf(emptyDraft);

    expect(problems.map(({ field }) => field)).toEqual([
      'municipality',
      'name',
      'phase',
      'participants',
      'briefingGiven',
      'area.polygon',
      'area.streets',
      'coordinator.name',
      'coordinator.email',
      'coordinator.phone',
      'consents.terms',
    ]);
  });

  it.each(['', 'veel', '12,5', '1e2'])(
    'does not read %j as a number of participants',
    (participants) => {
      const request = requestFrom({ ...complete, participants }, undefined);

      expect(request.participants).toBeUndefined();
    },
  );

  it.each([
    ['0', 'minstens 1'],
    ['-3', 'minstens 1'],
    ['257', 'hoogstens 256'],
  ])('refuses %s participants', (participants, message) => {
    const problems = problemsOf({ ...complete, participants });

    expect(problems).toEqual([
      { field: 'participants', message: `Het aantal deelnemers is ${message}.` },
    ]);
  });

  it('reports an area outside the municipality at once, even while the rest is empty', () => {
    const draft: Draft = { ...emptyDraft, municipality: 'GM0784' };

    const problems = draftProblems(langstraat, draft, circleArea([5.07, 51.69], 200));

    expect(problems.find(({ field }) => field === 'area.polygon')?.message).toBe(
      'Het gebied ligt buiten de gekozen gemeente.',
    );
  });
});

describe('the steps of the form', () => {
  it.each([
    ['name', 'groep'],
    ['area', 'gebied'],
    ['area.polygon', 'gebied'],
    ['coordinator.email', 'coordinator'],
    ['consents.terms', 'controleren'],
    ['unknown', 'controleren'],
  ])('have a problem with %s at step %s', (field, step) => {
    expect(stepOf(field)).toBe(step);
  });

  it('send people who enter half-way to the first unfinished step', () => {
    const problems = problemsOf({ ...complete, streets: '' });

    expect(firstUnfinished('controleren', problems)).toBe('gebied');
    expect(firstUnfinished('gebied', problems)).toBeUndefined();
  });
});
