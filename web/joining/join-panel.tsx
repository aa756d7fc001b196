import * as ownRegion from 'virtual:region';
import type { GroupResponse } from '../../shared/requests/overview/responses.ts';
import { Alert } from '../components/alert.tsx';
import { DeskContact } from '../components/desk-contact.tsx';
import { ButtonLink, TextLink } from '../components/links.tsx';
import { Heading2, Paragraph } from '../components/text.tsx';
import { groupAddress } from '../overview/shown-group.ts';
import { joinTexts } from '../texts/joining.ts';

const texts = joinTexts.panel;

/** Explains how to join a group, or why that is not possible at the moment and what to do instead. */
export function JoinPanel({ group }: { group: GroupResponse }) {
  if (group.joining !== 'open') return <Closed group={group} joining={group.joining} />;
  const { title, text, action } = texts.open[group.phase];
  return (
    <section className="panel">
      <Heading2>{title}</Heading2>
      <Paragraph>{text}</Paragraph>
      <ButtonLink to={`/groepen/${group.reference}/meedoen`}>{action}</ButtonLink>
    </section>
  );
}

function Closed({ group, joining }: { group: GroupResponse; joining: 'full' | 'paused' }) {
  const { title, text } = texts[joining];
  return (
    <section>
      <Alert kind={joining === 'full' ? 'info' : 'warning'} title={title}>
        <Paragraph>{text}</Paragraph>
        {group.neighbourGroups.length > 0 && (
          <>
            <p>{texts.neighbours}:</p>
            <ul className="utrecht-unordered-list">
              {group.neighbourGroups.map((neighbour) => (
                <li className="utrecht-unordered-list__item" key={neighbour.reference}>
                  <TextLink to={groupAddress(neighbour, ownRegion)}>{neighbour.name}</TextLink>
                </li>
              ))}
            </ul>
          </>
        )}
        <p>
          <TextLink to="/starten">{texts.start}</TextLink>
        </p>
      </Alert>
      {(joining === 'paused' || group.neighbourGroups.length === 0) && (
        <DeskContact municipality={group.municipality.code} />
      )}
    </section>
  );
}
