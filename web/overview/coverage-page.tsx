import { useMemo } from 'react';
import { region } from 'virtual:region';
import { Link, useSearch } from 'wouter';
import { municipalityOf } from '../../shared/regions/municipality.ts';
import { extentOf } from '../../shared/regions/surroundings.ts';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';
import { listGroupsRoute } from '../../shared/routes/overview/list-groups.ts';
import { callRoute } from '../api/call-route.ts';
import { useResponse } from '../api/use-response.ts';
import { ButtonLink, TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { Heading2, Heading3, Paragraph } from '../components/text.tsx';
import { Waiting } from '../components/waiting.tsx';
import { coverageTexts } from '../texts/coverage.ts';
import { CoveragePicture } from './coverage-picture.tsx';
import { coverageOf, type Coverage } from './coverage.ts';
import { coverageAddress, filtersOf, overviewAddress } from './filters.ts';
import { findAddress } from './find/place.ts';
import { plainName } from './neighbourhoods.ts';

const listGroups = () => callRoute(listGroupsRoute, {});

/** Shows where there are groups and where there are none yet, in the region or in one municipality. */
export default function CoveragePage() {
  const { municipality } = filtersOf(region, useSearch());
  const { response, reload } = useResponse(listGroups);
  const name = municipalityOf(region, municipality)?.name ?? region.name;
  return (
    <Page
      title={coverageTexts.title(name)}
      pageKey={`coverage ${municipality}`}
      lead={coverageTexts.lead}
      wide
    >
      <nav className="tabs" aria-label={coverageTexts.choose}>
        <ul>
          {[undefined, ...region.municipalities].map((place) => (
            <li key={place?.code ?? 'all'}>
              <Link
                href={coverageAddress(region, place?.code)}
                aria-current={place?.code === municipality ? 'page' : undefined}
              >
                {place?.name ?? coverageTexts.wholeRegion}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      {!response && <Waiting />}
      {response?.ok === false && <ProblemNotice problem={response.problem} retry={reload} />}
      {response?.ok && <Covered groups={response.value.groups} municipality={municipality} />}
    </Page>
  );
}

function Covered({
  groups,
  municipality,
}: {
  groups: readonly PublicGroup[];
  municipality: string | undefined;
}) {
  const all = useMemo(() => coverageOf(region, groups), [groups]);
  const shown = municipality ? all.filter((one) => one.municipality.code === municipality) : all;
  const bounds = extentOf({ municipalities: shown.map((one) => one.municipality) });
  return (
    <>
      <CoverageTable coverage={shown} />
      <CoveragePicture bounds={bounds} coverage={shown} groups={groups} />
      <Heading2>{coverageTexts.open.title}</Heading2>
      <Paragraph>{coverageTexts.open.text}</Paragraph>
      <div className="coverage__lists">
        {shown.map((one) => (
          <OpenNeighbourhoods coverage={one} key={one.municipality.code} />
        ))}
      </div>
      <div className="actions">
        <ButtonLink to="/starten">{coverageTexts.start}</ButtonLink>
      </div>
    </>
  );
}

function CoverageTable({ coverage }: { coverage: readonly Coverage[] }) {
  const { columns } = coverageTexts;
  return (
    // Focusable, so that a wide table can be scrolled sideways by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="table-frame" aria-label={coverageTexts.table} tabIndex={0}>
      <table className="table">
        <caption className="visually-hidden">{coverageTexts.table}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.municipality}</th>
            <th scope="col">{columns.running}</th>
            <th scope="col">{columns.forming}</th>
            <th scope="col">{columns.covered}</th>
          </tr>
        </thead>
        <tbody>
          {coverage.map(({ municipality, running, forming, covered, open }) => (
            <tr key={municipality.code}>
              <th scope="row">
                <TextLink to={overviewAddress(region, { municipality: municipality.code })}>
                  {municipality.name}
                </TextLink>
              </th>
              <td>{running}</td>
              <td>{forming}</td>
              <td>
                <span className="coverage__part">
                  {coverageTexts.part(covered.length, covered.length + open.length)}
                </span>
                <progress
                  value={covered.length}
                  max={covered.length + open.length}
                  aria-hidden="true"
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function OpenNeighbourhoods({ coverage: { municipality, open } }: { coverage: Coverage }) {
  return (
    <section>
      <Heading3>{municipality.name}</Heading3>
      {open.length === 0 && <Paragraph>{coverageTexts.open.none}</Paragraph>}
      <ul className="name-list">
        {open.map(({ code, name, point }) => (
          <li key={code}>
            <TextLink to={findAddress(point)}>{plainName(name)}</TextLink>
          </li>
        ))}
      </ul>
    </section>
  );
}
