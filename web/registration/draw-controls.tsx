import type { RefObject } from 'react';
import type { Position } from '../../shared/domain/area.ts';
import { Button } from '../components/button.tsx';
import { Paragraph } from '../components/text.tsx';
import { registerTexts } from '../texts/register.ts';
import { roundedPosition } from './area-making.ts';
import type { RegistrationForm } from './use-registration.ts';

const texts = registerTexts.area;

interface DrawControlsProps {
  readonly form: RegistrationForm;
  readonly mapCentre: RefObject<Position>;
}

export function DrawControls({ form: { draft, change }, mapCentre }: DrawControlsProps) {
  const { corners } = draft;
  return (
    <>
      <Paragraph>{texts.drawHint}</Paragraph>
      <p role="status">{texts.corners(corners.length)}</p>
      <div className="actions">
        <Button kind="secondary-action" onPress={() => change({ corners: [...corners, roundedPosition(mapCentre.current)] })}>
          {texts.addCentre}
        </Button>
        {corners.length > 0 && (
          <>
            <Button kind="secondary-action" onPress={() => change({ corners: corners.slice(0, -1) })}>
              {texts.undo}
            </Button>
            <Button kind="secondary-action" onPress={() => change({ corners: [] })}>
              {texts.startAgain}
            </Button>
          </>
        )}
      </div>
    </>
  );
}
