import { FieldFrame } from '../../components/field-frame.tsx';
import { registerTexts } from '../../texts/registration.ts';
import { radiusLimits } from './draft.ts';

const texts = registerTexts.area;

export function RadiusField({
  value,
  onChange,
}: {
  value: number;
  onChange: (metres: number) => void;
}) {
  return (
    <FieldFrame id="radius" label={texts.radius}>
      <div className="slider">
        <input
          type="range"
          id="radius"
          {...radiusLimits}
          value={value}
          aria-valuetext={texts.radiusValue(value)}
          onChange={(event) => onChange(event.target.valueAsNumber)}
        />
        <output htmlFor="radius">{texts.radiusValue(value)}</output>
      </div>
    </FieldFrame>
  );
}
