import { describe, expect, it } from 'vitest';
import { correctionFrom, draftOf } from '../../../../web/groups/correction.ts';
import { areaOf } from '../../../../web/groups/registration/area-making.ts';
import { answerQuestionBody } from '../../../../shared/requests/groups/answer-question.ts';
import { fieldProblems } from '../../../../shared/requests/field-problems.ts';
import { langstraat } from '../../../../shared/regions/langstraat.ts';
import { responseExamples } from '../../../../shared/routes/examples/response-examples.ts';

const { ownRegistration } = responseExamples;
const before = draftOf(ownRegistration, ownRegistration.registered);
const polygon = areaOf(before, langstraat, new Map());

describe('A correction', () => {
  it('holds nothing as long as the form says what was registered', () => {
    expect(polygon).toEqual(ownRegistration.registered.polygon);
    expect(correctionFrom([before, polygon], [before, polygon])).toBeUndefined();
  });

  it('holds only the fields that became different', () => {
    const after = { ...before, participants: '70', briefingGiven: 'yes' as const };

    expect(correctionFrom([before, polygon], [after, polygon])).toEqual({
      participants: 70,
      briefingGiven: true,
    });
  });

  it('with a field that was emptied is refused, instead of leaving the field as it was', () => {
    const after = { ...before, participants: '' };

    const correction = correctionFrom([before, polygon], [after, polygon]);
    const { error } = answerQuestionBody(langstraat).safeParse({ answer: 'Nee.', correction });

    expect(error && fieldProblems(error).map(({ field }) => field)).toEqual([
      'correction.participants',
    ]);
  });
});
