import type { ChangeableFact, FactChange } from '../../../../../shared/domain/groups/act.ts';
import type { Briefing, Phase } from '../../../../../shared/domain/groups/group.ts';
import { actReasonView } from '../../../../../shared/mail/act-view.ts';
import {
  knownMunicipality,
  whyCoordinator,
  type LetterContext,
  type Wording,
} from '../../../../../shared/mail/letter-context.ts';
import { formatDay } from '../../../../../shared/mail/wording.ts';
import { namedMunicipality } from '../../../../../shared/regions/municipality.ts';
import type { ChangedByOfficerContent } from './declaration.ts';
import html from './letter.mjml';
import text from './letter.txt';

const facts: Readonly<Record<ChangeableFact, string>> = {
  name: 'De naam van de groep',
  streets: 'De straten',
  phase: 'De fase',
  participants: 'Het aantal deelnemers',
  briefing: 'De presentatie',
  briefingGivenOn: 'De dag van de presentatie',
  municipality: 'De gemeente',
};
const phases: Readonly<Record<Phase, string>> = { forming: 'in oprichting', running: 'actief' };
const briefings: Readonly<Record<Briefing, string>> = {
  none: 'nog niet gegeven',
  requested: 'aangevraagd',
  planned: 'gepland',
  given: 'al gegeven',
};

/** Tells a coordinator what an officer changed about the group, why, and whom to tell if it is wrong. */
export function changedByOfficer(
  { group, coordinator, act }: ChangedByOfficerContent,
  context: LetterContext,
): Wording {
  const from = act.changes.find(({ fact }) => fact === 'municipality')?.from;
  return {
    subject:
      act.kind === 'reopen'
        ? `Mensen kunnen weer meedoen met ${group.name}`
        : `Wij veranderden iets aan uw groep ${group.name}`,
    why: whyCoordinator,
    municipality: knownMunicipality(context, group.municipality),
    html,
    text,
    view: {
      group: { name: group.name, reference: group.reference },
      coordinator: { name: coordinator.name },
      ...actReasonView(act),
      at: formatDay(act.at),
      reopened: act.kind === 'reopen',
      hasChanges: act.changes.length > 0,
      changes: act.changes.map((change) => changeView(change, context)),
      moved: from === undefined ? undefined : { from: nameOf(from, context) },
    },
  };
}

function changeView({ fact, from, to }: FactChange, context: LetterContext): object {
  return {
    fact: facts[fact],
    from: valueOf(fact, from, context),
    to: valueOf(fact, to, context),
  };
}

function valueOf(fact: ChangeableFact, value: string | undefined, context: LetterContext): string {
  if (value === undefined || value === '') return 'niet ingevuld';
  if (fact === 'phase') return phases[value as Phase];
  if (fact === 'briefing') return briefings[value as Briefing];
  if (fact === 'briefingGivenOn') return formatDay(value);
  return fact === 'municipality' ? nameOf(value, context) : value.replaceAll(/\s+/g, ' ');
}

function nameOf(code: string, { regions }: LetterContext): string {
  return namedMunicipality(regions, code).name;
}
