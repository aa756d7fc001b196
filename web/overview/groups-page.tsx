import { useMemo } from 'react';
import { region } from 'virtual:region';
import { useLocation, useSearch } from 'wouter';
import { municipalityOf } from '../../shared/regions/municipality.ts';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';
import { listGroupsRoute } from '../../shared/routes/overview/list-groups.ts';
import { callRoute } from '../api/call-route.ts';
import { useResponse } from '../api/use-response.ts';
import { ButtonLink, TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { Map } from '../map/map.tsx';
import { groupTexts } from '../texts/overview.ts';
import { FilterForm } from './filter-form.tsx';
import {
  coverageAddress,
  filtersOf,
  overviewAddress,
  selectGroups,
  type GroupFilters,
} from './filters.ts';
import { GroupList } from './group-list.tsx';
import { groupShape } from './group-shape.ts';

const listGroups = () => callRoute(listGroupsRoute, {});

export default function GroupsPage() {
  const filters = filtersOf(region, useSearch());
  const [, navigate] = useLocation();
  const { response, reload } = useResponse(listGroups);
  const place = municipalityOf(region, filters.municipality);
  return (
    <Page
      title={place ? groupTexts.titleIn(place.name) : groupTexts.title}
      pageKey="groups"
      lead={groupTexts.lead}
      wide
    >
      <FilterForm
        filters={filters}
        groups={response?.ok ? response.value.groups : []}
        // Replaces the URL, so that the back button leaves the overview instead of undoing the choices one by one.
        onChange={(next) => navigate(overviewAddress(region, next), { replace: true })}
      />
      <p className="page-links">
        <TextLink to="/zoeken">{groupTexts.findByAddress}</TextLink>
        <TextLink to={coverageAddress(region, filters.municipality)}>
          {groupTexts.coverage}
        </TextLink>
      </p>
      {!response && <Waiting />}
      {response?.ok === false && <ProblemNotice problem={response.problem} retry={reload} />}
      {response?.ok && <Overview groups={response.value.groups} filters={filters} />}
      <section className="panel">
        <Heading2>{groupTexts.register.title}</Heading2>
        <Paragraph>{groupTexts.register.text}</Paragraph>
        <ButtonLink to="/aanmelden">{groupTexts.register.action}</ButtonLink>
      </section>
    </Page>
  );
}

function Overview({ groups, filters }: { groups: readonly PublicGroup[]; filters: GroupFilters }) {
  const { municipality, phase, order } = filters;
  const shown = useMemo(
    () => selectGroups(groups, { municipality, phase, order }),
    [groups, municipality, phase, order],
  );
  const shapes = useMemo(() => shown.map(groupShape), [shown]);
  const bounds = municipalityOf(region, municipality)?.bounds;
  return (
    <div className="overview">
      <div className="overview__map">
        <div>
          <Map
            label={groupTexts.map.overview}
            caption={groupTexts.map.caption}
            shapes={shapes}
            focus={bounds}
          />
        </div>
      </div>
      <GroupList groups={shown} all={groups.length} key={overviewAddress(region, filters)} />
    </div>
  );
}
