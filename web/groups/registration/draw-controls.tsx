import type { Position } from '../../../shared/domain/areas/area.ts';
import { Button } from '../../components/button.tsx';
import { Paragraph } from '../../components/text.tsx';
import { registerTexts } from '../../texts/registration.ts';
import type { AreaForm } from './area-form.ts';
import { roundedPosition } from './area-making.ts';

const texts = registerTexts.area;

interface DrawControlsProps {
  readonly form: AreaForm;
  readonly mapCentre: () => Position;
}

export function DrawControls({ form: { draft, change }, mapCentre }: DrawControlsProps) {
  const { corners } = draft;
  return (
    <>
      <Paragraph>{texts.drawHint}</Paragraph>
      <output>{texts.corners(corners.length)}</output>
      <div className="actions">
        <Button
          kind="secondary-action"
          onPress={() => change({ corners: [...corners, roundedPosition(mapCentre())] })}
        >
          {texts.addCentre}
        </Button>
        {corners.length > 0 && (
          <>
            <Button
              kind="secondary-action"
              onPress={() => change({ corners: corners.slice(0, -1) })}
            >
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
