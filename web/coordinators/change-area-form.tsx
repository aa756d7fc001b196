import { useMemo, useState } from 'react';
import { region } from 'virtual:region';
import { canonicalPolygon, type Polygon } from '../../shared/domain/areas/area.ts';
import { changeAreaBody } from '../../shared/requests/groups/change-area.ts';
import type { OwnGroupResponse } from '../../shared/requests/coordinators/own-group.ts';
import { changeAreaRoute } from '../../shared/routes/groups/change-area.ts';
import { callRoute } from '../api/call-route.ts';
import { useSending } from '../api/use-sending.ts';
import { Alert } from '../components/alert.tsx';
import { Button } from '../components/button.tsx';
import { Page } from '../components/page.tsx';
import { SendingButton, SendingFrame } from '../components/sending-form.tsx';
import { BulletList, Paragraph } from '../components/text.tsx';
import { AreaInput } from '../groups/registration/area-input.tsx';
import { areaOf } from '../groups/registration/area-making.ts';
import { emptyDraft, type Draft } from '../groups/registration/draft.ts';
import { useOutlines } from '../groups/registration/outlines.ts';
import { manageTexts } from '../texts/manage.ts';
import { Unread } from './meanwhile.tsx';
import { useGroupNow } from './use-group-now.ts';

const texts = manageTexts.area;

interface ChangeAreaFormProps {
  readonly group: OwnGroupResponse;
  readonly token: string | undefined;
  readonly onDone: () => void;
  readonly onCancel: () => void;
}

type AreaFact = 'polygon' | 'streets';
type Area = Readonly<Pick<OwnGroupResponse, 'streets'>> & {
  readonly polygon: Polygon | undefined;
};

/**
 * The form for changing a group's area, in any of the three ways that the registration form offers. If somebody else
 * has changed the area in the meantime, the form shows what, and the person chooses where both changed the same part.
 */
export function ChangeAreaForm({ group: seen, token, onDone, onCancel }: ChangeAreaFormProps) {
  const [draft, setDraft] = useState(() => draftOf(seen));
  /** The person's own draft, kept after the person chose what somebody else stored instead. */
  const [mine, setMine] = useState<Draft>();
  const outlines = useOutlines();
  const polygon = useMemo(() => areaOf(draft, region, outlines), [draft, outlines]);
  const { now, state, refresh } = useGroupNow(seen, token);
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part });
    setMine(undefined);
  };

  const readAgain = async () => {
    const latest = await refresh();
    if (!latest) return;
    const own: Area = { polygon, streets: draft.streets };
    if (differences(own, latest).length === 0) return onDone();
    // The draft takes over the parts that somebody else changed, except those that the person changed too.
    const followed = differences(now, latest).filter(
      (fact) => !differences(now, own).includes(fact),
    );
    setDraft({ ...draft, ...partOf(latest, followed) });
  };

  const sending = useSending({
    schema: changeAreaBody,
    send: (body) =>
      callRoute(changeAreaRoute, { path: { reference: seen.reference }, token, body }),
    onDone,
    onRefused: ({ kind }) => {
      if (kind === 'changed-meanwhile') void readAgain();
      return kind === 'changed-meanwhile';
    },
  });
  const theirs = differences(seen, now);
  const conflicts = theirs.filter((fact) =>
    differences({ polygon, streets: draft.streets }, now).includes(fact),
  );
  return (
    <Page title={texts.formTitle} pageKey="change area" wide>
      {state === 'unread' && <Unread />}
      {state === 'stale' && (
        <Alert kind="warning" title={manageTexts.meanwhile.title} live>
          {theirs.length > 0 && (
            <BulletList items={theirs.map((fact) => texts.meanwhile.changed[fact](now.streets))} />
          )}
          <Paragraph>
            {conflicts.length > 0 ? texts.meanwhile.conflicts : manageTexts.meanwhile.noConflicts}
          </Paragraph>
          <div className="actions">
            {conflicts.map((fact) => (
              <Button
                kind="secondary-action"
                onPress={() => {
                  setMine(mine ?? draft);
                  setDraft({ ...draft, ...partOf(now, [fact]) });
                }}
                key={fact}
              >
                {texts.meanwhile.theirs[fact]}
              </Button>
            ))}
            {mine && (
              <Button
                kind="secondary-action"
                onPress={() => {
                  setDraft(mine);
                  setMine(undefined);
                }}
              >
                {texts.meanwhile.mine}
              </Button>
            )}
          </div>
        </Alert>
      )}
      <SendingFrame
        sending={sending}
        values={() => ({ area: { polygon, streets: draft.streets }, version: now.version })}
      >
        <AreaInput
          form={{ draft, polygon, outlines, change }}
          problemAt={sending.messageAt}
          lead={<Paragraph kind="lead">{texts.lead}</Paragraph>}
        >
          <div className="actions">
            <SendingButton sending={sending} action={texts.action} busy={texts.busy} />
            <Button kind="secondary-action" onPress={onCancel}>
              {texts.cancel}
            </Button>
          </div>
        </AreaInput>
      </SendingFrame>
    </Page>
  );
}

/** The parts in which two areas differ. */
function differences(one: Area, other: Area): AreaFact[] {
  return (['polygon', 'streets'] as const).filter(
    (fact) => valueOf(one, fact) !== valueOf(other, fact),
  );
}

function valueOf({ polygon, streets }: Area, fact: AreaFact): string {
  if (fact === 'streets') return streets.trim();
  return polygon ? JSON.stringify(canonicalPolygon(polygon).coordinates) : '';
}

/** These parts of the group's current area, as the form keeps them. */
function partOf(group: OwnGroupResponse, facts: readonly AreaFact[]): Partial<Draft> {
  const { way, corners, streets } = draftOf(group);
  return {
    ...(facts.includes('polygon') ? { way, corners } : {}),
    ...(facts.includes('streets') ? { streets } : {}),
  };
}

/** Starts with the corners of the current area. The last position is left out, because it only closes the ring. */
function draftOf({ municipality, polygon, streets }: OwnGroupResponse): Draft {
  const corners = (polygon.coordinates[0] ?? []).slice(0, -1);
  return { ...emptyDraft, municipality: municipality.code, way: 'draw', corners, streets };
}
