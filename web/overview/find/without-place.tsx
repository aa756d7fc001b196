import { useState } from 'react';
import { region } from 'virtual:region';
import type { Position } from '../../../shared/regions/region.ts';
import { Button } from '../../components/button.tsx';
import { TextLink } from '../../components/links.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { findTexts } from '../../texts/find.ts';
import { plainName } from '../neighbourhoods.ts';
import { PlaceMap } from './place-map.tsx';

const texts = findTexts.otherWays;
const none: never[] = [];

/** Other ways to choose a place: selecting a neighbourhood from the list, or clicking or tapping the map. */
export function WithoutPlace({ onPlace }: { onPlace: (place: Position) => void }) {
  return (
    <div className="overview">
      <section>
        <Heading2>{texts.title}</Heading2>
        <NeighbourhoodChoice onPlace={onPlace} />
        <Paragraph>
          {texts.list} <TextLink to="/groepen">{texts.allGroups}</TextLink>.
        </Paragraph>
      </section>
      <PlaceMap groups={none} onPlace={onPlace} />
    </div>
  );
}

function NeighbourhoodChoice({ onPlace }: { onPlace: (place: Position) => void }) {
  const [municipality, setMunicipality] = useState('');
  const [code, setCode] = useState('');
  const neighbourhoods = region.neighbourhoods
    .filter((known) => known.municipality === municipality)
    .toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  const chosen = neighbourhoods.find((known) => known.code === code);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen) onPlace(chosen.point);
      }}
    >
      <SelectField
        id="gemeente"
        label={texts.municipality}
        value={municipality}
        options={[
          { value: '', label: texts.choose },
          ...region.municipalities.map((known) => ({ value: known.code, label: known.name })),
        ]}
        onChange={(value) => {
          setMunicipality(value);
          setCode('');
        }}
      />
      {municipality && (
        <SelectField
          id="buurt"
          label={texts.neighbourhood}
          value={code}
          options={[
            { value: '', label: texts.choose },
            ...neighbourhoods.map((known) => ({ value: known.code, label: plainName(known.name) })),
          ]}
          onChange={setCode}
        />
      )}
      {chosen && (
        <div className="actions">
          <Button type="submit" kind="secondary-action">
            {texts.action}
          </Button>
        </div>
      )}
    </form>
  );
}
