import { useMemo, useState } from 'react';
import { region } from 'virtual:region';
import { municipalityOf } from '../../../shared/regions/municipality.ts';
import type { GroupListResponse } from '../../../shared/requests/desk/group-list.ts';
import { listDeskGroupsRoute } from '../../../shared/routes/desk/list-desk-groups.ts';
import type { Problem } from '../../api/call.ts';
import { callRoute } from '../../api/call-route.ts';
import { Alert } from '../../components/alert.tsx';
import { Button } from '../../components/button.tsx';
import { TextLink } from '../../components/links.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { PhaseBadge } from '../../components/status-badge.tsx';
import { Paragraph } from '../../components/text.tsx';
import { circleArea } from '../../groups/registration/area-making.ts';
import { Map } from '../../map/map.tsx';
import type { Shape } from '../../map/shapes.ts';
import { deskGroupsTexts as texts } from '../../texts/desk-groups.ts';
import { groupTexts } from '../../texts/overview.ts';
import type { ListFilters } from './list-filters.ts';

type Listed = GroupListResponse['groups'][number];

interface GroupResultsProps {
  readonly filters: ListFilters;
  /** The first page; further pages are fetched when the officer asks for them. */
  readonly first: GroupListResponse;
}

/** The groups that match, on a map and in a list. */
export function GroupResults({ filters, first }: GroupResultsProps) {
  const { groups, next, problem, busy, more } = usePages(filters, first);
  const { total, all } = first;
  const shapes = useMemo(() => groups.map(shapeOf), [groups]);
  return (
    <div className="overview">
      <div className="overview__map">
        <div>
          <Map
            label={texts.map.label}
            caption={texts.map.caption}
            shapes={shapes}
            focus={municipalityOf(region, filters.municipality)?.bounds}
          />
        </div>
      </div>
      <section aria-labelledby="lijst">
        <h2 className="visually-hidden" id="lijst">
          {texts.list}
        </h2>
        <output className="overview__count">{texts.count(total, all)}</output>
        {total === 0 && <NoGroups filtered={all > 0} />}
        <ul className="group-list">
          {groups.map((group) => (
            <GroupItem group={group} key={group.reference} />
          ))}
        </ul>
        {problem && <ProblemNotice problem={problem} retry={more} />}
        {next !== undefined && !problem && (
          <div className="actions">
            <Button kind="secondary-action" busy={busy} onPress={more}>
              {texts.more}
            </Button>
            <span>{texts.shown(groups.length, total)}</span>
          </div>
        )}
      </section>
    </div>
  );
}

/** The pages that have been fetched so far; `more` fetches the next one, and moves the focus to its first group. */
function usePages(filters: ListFilters, first: GroupListResponse) {
  const [pages, setPages] = useState<readonly GroupListResponse[]>([first]);
  const [problem, setProblem] = useState<Problem>();
  const [busy, setBusy] = useState(false);
  const next = pages.at(-1)?.next;
  const groups = useMemo(() => pages.flatMap((page) => page.groups), [pages]);
  const more = async () => {
    setBusy(true);
    const query = { ...filters, ...(next === undefined ? {} : { before: next }) };
    const response = await callRoute(listDeskGroupsRoute, { query });
    setBusy(false);
    setProblem(response.ok ? undefined : response.problem);
    if (!response.ok) return;
    setPages([...pages, response.value]);
    const added = `.group-list a[href$="/groepen/${response.value.groups[0]?.reference}"]`;
    // The button moves down the page, so focus moves to the first new group, once React has rendered that group.
    setTimeout(() => document.querySelector<HTMLElement>(added)?.focus());
  };
  return { groups, next, problem, busy, more: () => void more() };
}

function GroupItem({ group }: { group: Listed }) {
  const { reference, name, municipality, status, phase, participants, briefing, mail } = group;
  const facts = [
    texts.filters.status[status],
    texts.facts.since(group),
    texts.facts.participants(participants),
    groupTexts.neighbours(group.neighbours),
    texts.facts.briefing(briefing),
    texts.facts.mail[mail],
  ];
  return (
    <li className={`group-card group-card--${phase}`}>
      <h3>
        <TextLink to={`/groepen/${reference}`}>{name}</TextLink>
      </h3>
      <p>
        {municipality.name}, {texts.facts.reference(reference)}
      </p>
      <ul className="group-card__facts">
        <li>
          <PhaseBadge phase={phase} />
        </li>
        {facts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </li>
  );
}

function NoGroups({ filtered }: { filtered: boolean }) {
  return (
    <Alert kind="info" title={texts.none.title}>
      <Paragraph>{filtered ? texts.none.filtered : texts.none.empty}</Paragraph>
      {filtered && <TextLink to="/groepen">{texts.none.reset}</TextLink>}
    </Alert>
  );
}

function shapeOf({ reference, name, phase, status, municipality, point, radius }: Listed): Shape {
  return {
    key: reference,
    polygon: circleArea(point, radius),
    kind: phase,
    name,
    detail: `${texts.filters.status[status]}, ${municipality.name}`,
    to: `/groepen/${reference}`,
  };
}
