import { region } from 'virtual:region';
import type { Bounds, Position } from '../../../shared/domain/areas/area.ts';
import { municipalityOf } from '../../../shared/regions/municipality.ts';
import { Alert } from '../../components/alert.tsx';
import { fetched } from '../../components/fetched.tsx';
import { Paragraph } from '../../components/text.tsx';
import { Map } from '../../map/map.tsx';
import { registerTexts } from '../../texts/registration.ts';
import type { AreaForm } from './area-form.ts';
import { areaMessage, areaSize } from './area-making.ts';

const PointLayer = fetched(() => import('../../map/point-layer.tsx'));
const CornersLayer = fetched(() => import('../../map/corners-layer.tsx'));

const texts = registerTexts.area;

interface AreaPreviewProps {
  readonly form: AreaForm;
  readonly focus: Bounds | undefined;
  /** Called with the centre of the map whenever the map moves. */
  readonly onCentre: (centre: Position) => void;
}

/** Shows on the map the area that will be sent, with its size or a message about what is wrong with it. */
export function AreaPreview({
  form: { draft, polygon, change },
  focus,
  onCentre,
}: AreaPreviewProps) {
  const bounds = municipalityOf(region, draft.municipality)?.bounds;
  const message = polygon && areaMessage(polygon, bounds);
  const unfinished = draft.way === 'draw' && draft.corners.length < 3;
  const kind = message && !unfinished ? 'wrong' : 'own';
  return (
    <div>
      <Map
        label={texts.map}
        shapes={polygon ? [{ key: 'area', polygon, kind, name: texts.yourArea }] : []}
        focus={focus}
        still
      >
        {draft.way === 'point' && (
          <PointLayer
            point={draft.point}
            name={texts.pointName}
            onPoint={(point) => change({ point })}
          />
        )}
        {draft.way === 'draw' && (
          <CornersLayer
            corners={draft.corners}
            onCorners={(corners) => change({ corners })}
            onCentre={onCentre}
          />
        )}
      </Map>
      <div aria-live="polite">
        {!polygon && <Paragraph kind="small">{texts.nothing}</Paragraph>}
        {polygon && !unfinished && message && <Alert kind="error" title={message} />}
        {polygon && unfinished && (
          <Paragraph kind="small">{texts.corners(draft.corners.length)}</Paragraph>
        )}
        {polygon && !message && <Alert kind="ok" title={texts.size(areaSize(polygon))} />}
      </div>
    </div>
  );
}
