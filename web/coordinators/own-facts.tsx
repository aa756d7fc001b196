import type { OwnGroupResponse } from '../../shared/requests/coordinators/own-group.ts';
import { Button } from '../components/button.tsx';
import { FactList, Heading2 } from '../components/text.tsx';
import { formatDay } from '../texts/format.ts';
import { manageTexts } from '../texts/manage.ts';
import { groupTexts } from '../texts/overview.ts';

const texts = manageTexts.facts;
const { facts } = groupTexts.group;

/** The facts about the group as they are stored, with a button that opens the form. */
export function OwnFacts({ group, onChange }: { group: OwnGroupResponse; onChange: () => void }) {
  const { briefing, briefingGivenOn, briefingRequestedAt, activeSince } = group;
  const on = briefing === 'given' ? briefingGivenOn : briefingRequestedAt;
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      <FactList
        facts={[
          [texts.name, group.name],
          [facts.phase, groupTexts.phase[group.phase]],
          [facts.participants, String(group.participants)],
          [facts.streets, group.streets],
          [texts.briefingNow, texts.briefings[briefing](on === undefined ? on : formatDay(on))],
          [facts.municipality, group.municipality.name],
          [texts.registered, formatDay(group.registeredAt)],
          ...(activeSince === undefined ? [] : [[facts.since, formatDay(activeSince)] as const]),
          [facts.reference, group.reference],
        ]}
      />
      <Button kind="secondary-action" onPress={onChange}>
        {texts.change}
      </Button>
    </section>
  );
}
