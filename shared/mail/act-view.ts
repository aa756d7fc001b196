import type { ActReason, OfficerAct } from '../domain/groups/act.ts';
import { linesOf, officerTitle } from './wording.ts';

/** Each reason for an act, as told to the coordinators. For `other`, the officer's own words are the reason. */
const reasons: Readonly<Record<ActReason, string | undefined>> = {
  asked: 'Een coördinator van de groep vroeg erom.',
  mistake: 'Wat er stond, klopte niet.',
  changed: 'De situatie is veranderd.',
  ended: 'De groep bestaat volgens ons niet meer.',
  unreachable: 'Wij konden geen coördinator van de groep bereiken.',
  other: undefined,
};

/** Who acted on a group, and why, for a letter to its coordinators. */
export function actReasonView({ officerTitle: title, reason, text }: OfficerAct): object {
  return {
    officer: officerTitle(title),
    reason: reasons[reason],
    words: text === undefined ? [] : linesOf(text),
    hasWords: text !== undefined,
  };
}
