import { useEffect, useState } from 'react';
import { region } from 'virtual:region';
import type { Polygon } from '../../../shared/domain/areas/area.ts';
import { municipalityOf } from '../../../shared/regions/municipality.ts';
import type { CheckedGroup } from '../../../shared/requests/overview/place-responses.ts';
import { Alert } from '../../components/alert.tsx';
import { BulletList, Paragraph } from '../../components/text.tsx';
import { areaMessage } from '../../groups/registration/area-making.ts';
import { overlappingGroups } from '../../groups/registration/use-overlap-check.ts';
import { onBehalfTexts } from '../../texts/on-behalf.ts';
import { registerTexts } from '../../texts/registration.ts';

const texts = onBehalfTexts.area;
/** The area must stay the same for this many milliseconds before it is compared, because a slider changes it often. */
const restMs = 500;

/** Names the groups that already cover part of the area, so that the officer can ask about them. */
export function GroupsThere({
  polygon,
  municipality,
}: {
  polygon: Polygon | undefined;
  municipality: string;
}) {
  const groups = useGroupsThere(polygon, municipality);
  return (
    <div aria-live="polite">
      {groups.length > 0 && (
        <Alert kind="warning" title={texts.already(groups.length)}>
          <BulletList
            items={groups.map((each) => texts.each(each, registerTexts.overlap.part(each.overlap)))}
          />
          <Paragraph>{texts.alreadyText}</Paragraph>
        </Alert>
      )}
    </div>
  );
}

function useGroupsThere(
  polygon: Polygon | undefined,
  municipality: string,
): readonly CheckedGroup[] {
  const area = polygon && JSON.stringify(polygon);
  /** The area and municipality that were last compared, with the groups that were found there. */
  const [seen, setSeen] = useState<Seen>();
  useEffect(() => {
    const bounds = municipalityOf(region, municipality)?.bounds;
    const checked = area === undefined ? undefined : (JSON.parse(area) as Polygon);
    if (!checked || areaMessage(checked, bounds)) return undefined;
    let current = true;
    const timer = setTimeout(() => {
      // Without this list, the form can still be sent: whoever decides sees the groups nearby.
      void overlappingGroups(checked, municipality).then(
        (groups = []) => current && setSeen({ area, municipality, groups }),
      );
    }, restMs);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [area, municipality]);
  return seen?.area === area && seen?.municipality === municipality ? seen.groups : [];
}

interface Seen {
  readonly area: string | undefined;
  readonly municipality: string;
  readonly groups: readonly CheckedGroup[];
}
