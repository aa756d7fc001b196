import { useRef, useState, type ReactNode } from 'react';
import { region } from 'virtual:region';
import { boundsOf, type Position } from '../../../shared/domain/areas/area.ts';
import { municipalityOf } from '../../../shared/regions/municipality.ts';
import { RadioField } from '../../components/choice-fields.tsx';
import { TextArea } from '../../components/text-field.tsx';
import { useHeld } from '../../map/use-held.ts';
import { registerTexts } from '../../texts/registration.ts';
import type { AreaForm } from './area-form.ts';
import { AreaPreview } from './area-preview.tsx';
import { DrawControls } from './draw-controls.tsx';
import { NeighbourhoodControls } from './neighbourhood-controls.tsx';
import { PointControls } from './point-controls.tsx';

const texts = registerTexts.area;
const ways = (['neighbourhood', 'point', 'draw'] as const).map((value) => ({
  value,
  ...texts.ways[value],
}));

interface AreaInputProps {
  readonly form: AreaForm;
  readonly problemAt: (field: string) => string | undefined;
  readonly lead: ReactNode;
  /** A prefix for the id of every field, for a form in which the area is only one part. */
  readonly idPrefix?: string;
  /** Content shown after the fields, such as the buttons of a step. */
  readonly children?: ReactNode;
}

/** Lets the user enter an area on the map in one of three ways, and describe it in words. */
export function AreaInput({ form, problemAt, lead, idPrefix = '', children }: AreaInputProps) {
  const { draft, polygon, outlines, change } = form;
  const [start, setStart] = useState('');
  /** The position for a corner that is added without a pointer. */
  const mapCentre = useRef<Position>(region.map.centre);
  const municipality = municipalityOf(region, draft.municipality);
  // The map view adjusts to the choices and the radius, but not to every corner: nobody can draw on a map that keeps
  // moving.
  const follows = [
    draft.way,
    draft.neighbourhood,
    draft.neighbourhoodRadius,
    draft.pointRadius,
    start,
    outlines.size,
  ];
  const ring = polygon?.coordinates[0];
  const focus = useHeld(
    ring && ring.length > 3 ? boundsOf(ring) : municipality?.bounds,
    follows.join(),
  );

  const error = problemAt('area.polygon') ?? problemAt('area');
  return (
    <div className="group-layout">
      <div>
        {lead}
        <RadioField
          id={`${idPrefix}area-polygon`}
          label={texts.way}
          value={draft.way}
          choices={ways}
          onChange={(way) => change({ way })}
          error={error}
        />
        <div className="area-way">
          {draft.way === 'neighbourhood' && <NeighbourhoodControls form={form} />}
          {draft.way === 'point' && <PointControls form={form} start={start} onStart={setStart} />}
          {draft.way === 'draw' && <DrawControls form={form} mapCentre={() => mapCentre.current} />}
        </div>
      </div>
      <AreaPreview
        form={form}
        focus={focus}
        onCentre={(centre) => {
          mapCentre.current = centre;
        }}
      />
      <div>
        <TextArea
          id={`${idPrefix}area-streets`}
          label={texts.streets}
          hint={texts.streetsHint}
          value={draft.streets}
          onChange={(streets) => change({ streets })}
          error={problemAt('area.streets')}
        />
        {children}
      </div>
    </div>
  );
}
