import { region } from 'virtual:region';
import { SelectField } from '../../components/select-field.tsx';
import { Paragraph } from '../../components/text.tsx';
import { registerTexts } from '../../texts/registration.ts';
import type { AreaForm } from './area-form.ts';
import { RadiusField } from './radius-field.tsx';

const texts = registerTexts.area;

/**
 * The neighbourhoods of a municipality as options, in alphabetical order, after an empty option with the text `choose`.
 */
export function neighbourhoodOptions(municipality: string, choose: string) {
  const own = region.neighbourhoods.filter(
    (neighbourhood) => neighbourhood.municipality === municipality,
  );
  const sorted = own.toSorted((a, b) => a.name.localeCompare(b.name, 'nl'));
  return [
    { value: '', label: choose },
    ...sorted.map(({ code, name }) => ({ value: code, label: name })),
  ];
}

export function NeighbourhoodControls({ form: { draft, outlines, change } }: { form: AreaForm }) {
  const circle = draft.neighbourhood !== '' && !outlines.has(draft.neighbourhood);
  return (
    <>
      <SelectField
        id="neighbourhood"
        label={texts.neighbourhood}
        value={draft.neighbourhood}
        options={neighbourhoodOptions(draft.municipality, texts.neighbourhoodChoose)}
        onChange={(neighbourhood) => change({ neighbourhood })}
      />
      {circle && (
        <>
          <Paragraph kind="small">{texts.circleHint}</Paragraph>
          <RadiusField
            value={draft.neighbourhoodRadius}
            onChange={(neighbourhoodRadius) => change({ neighbourhoodRadius })}
          />
        </>
      )}
    </>
  );
}
