import type { KeyboardEvent } from 'react';
import { region } from 'virtual:region';
import { Button } from '../../components/button.tsx';
import { Icon } from '../../components/icon.tsx';
import { SelectField } from '../../components/select-field.tsx';
import { registerTexts } from '../../texts/registration.ts';
import type { AreaForm } from './area-form.ts';
import { moved, type Direction } from './area-making.ts';
import { neighbourhoodOptions } from './neighbourhood-controls.tsx';
import { RadiusField } from './radius-field.tsx';

const texts = registerTexts.area;
const stepMetres = 50;
const compass = ['north', 'west', 'east', 'south'] as const;

const arrowKeys: Readonly<Record<string, Direction>> = {
  ArrowUp: 'north',
  ArrowDown: 'south',
  ArrowLeft: 'west',
  ArrowRight: 'east',
};

interface PointControlsProps {
  readonly form: AreaForm;
  /** The code of the neighbourhood chosen as the starting point. */
  readonly start: string;
  readonly onStart: (code: string) => void;
}

export function PointControls({ form: { draft, change }, start, onStart }: PointControlsProps) {
  const begin = (code: string) => {
    onStart(code);
    const neighbourhood = region.neighbourhoods.find((known) => known.code === code);
    if (neighbourhood) change({ point: neighbourhood.point });
  };
  return (
    <>
      <SelectField
        id="start"
        label={texts.centre}
        hint={texts.centreHint}
        value={start}
        options={neighbourhoodOptions(draft.municipality, texts.neighbourhoodChoose)}
        onChange={begin}
      />
      <RadiusField value={draft.pointRadius} onChange={(pointRadius) => change({ pointRadius })} />
      {draft.point && (
        <Compass
          onMove={(direction) =>
            draft.point && change({ point: moved(draft.point, direction, stepMetres) })
          }
        />
      )}
    </>
  );
}

function Compass({ onMove }: { onMove: (direction: Direction) => void }) {
  const follow = (event: KeyboardEvent) => {
    const direction = arrowKeys[event.key];
    if (!direction) return;
    event.preventDefault();
    onMove(direction);
  };
  return (
    <fieldset
      className="utrecht-form-fieldset utrecht-form-fieldset--distanced"
      aria-describedby="compass-hint"
    >
      <legend className="utrecht-form-fieldset__legend utrecht-form-fieldset__legend--html-legend">
        {texts.move}
      </legend>
      <p className="utrecht-form-field-description" id="compass-hint">
        {texts.moveHint(stepMetres)}
      </p>
      <div className="compass">
        {compass.map((direction) => (
          <Button
            kind="secondary-action"
            className={`compass__${direction}`}
            label={texts[direction]}
            onPress={() => onMove(direction)}
            onKey={follow}
            key={direction}
          >
            <Icon name={direction} />
          </Button>
        ))}
      </div>
    </fieldset>
  );
}
