import { region } from 'virtual:region';
import { namedMunicipality } from '../../shared/regions/municipality.ts';
import type { OwnRegistrationResponse } from '../../shared/requests/groups/responses.ts';
import { FactList, Heading2, Paragraph } from '../components/text.tsx';
import { Map } from '../map/map.tsx';
import { confirmOnBehalfTexts as texts } from '../texts/confirm-on-behalf.ts';
import { groupTexts } from '../texts/overview.ts';
import { registerTexts } from '../texts/registration.ts';

export type OnBehalf = NonNullable<OwnRegistrationResponse['onBehalf']>;

/** The organisation whose officer registered the group, such as 'de gemeente Dongen'. */
export function registeredBy({ organisation }: OnBehalf, municipality: string): string {
  return organisation === 'police'
    ? texts.police(region.police.team)
    : texts.municipality(namedMunicipality(region, municipality).name);
}

/** Shows what an officer filled in about the group, for the coordinator to check. */
export function RegisteredOnBehalf({
  registration: { name, municipality, registered },
  onBehalf: { sharesContact },
}: {
  registration: OwnRegistrationResponse;
  onBehalf: OnBehalf;
}) {
  if (!registered) return null;
  const { phase, participants, briefingGiven, streets, polygon } = registered;
  return (
    <>
      <Heading2>{texts.facts}</Heading2>
      <FactList
        facts={[
          [registerTexts.check.name, name],
          [registerTexts.check.municipality, municipality.name],
          [registerTexts.check.phase, groupTexts.phase[phase]],
          [registerTexts.check.participants, String(participants)],
          [registerTexts.check.briefing, yesNo(briefingGiven)],
          [registerTexts.check.streets, streets],
          [texts.share, yesNo(sharesContact)],
        ]}
      />
      <Map
        label={registerTexts.area.map}
        shapes={[
          { key: 'area', polygon, kind: 'own', name: registerTexts.area.yourArea, named: true },
        ]}
      />
      <Paragraph>{texts.hidden}</Paragraph>
    </>
  );
}

function yesNo(value: boolean): string {
  return value ? registerTexts.group.yes : registerTexts.group.no;
}
