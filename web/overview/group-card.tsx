import * as ownRegion from 'virtual:region';
import type { PublicGroup } from '../../shared/requests/overview/responses.ts';
import { TextLink } from '../components/links.tsx';
import { PhaseBadge } from '../components/status-badge.tsx';
import { groupTexts } from '../texts/overview.ts';
import { groupAddress, groupPlace, type ShownGroup } from './shown-group.ts';

interface GroupCardProps {
  readonly group: PublicGroup & ShownGroup;
  /** Shows whether people can ask to join, instead of the number of neighbours. */
  readonly joining?: boolean;
  /** An additional fact, such as how far away the group is. */
  readonly note?: string;
}

export function GroupCard({ group, joining = false, note }: GroupCardProps) {
  return (
    <li className={`group-card group-card--${group.phase}`}>
      <h3>
        <TextLink to={groupAddress(group, ownRegion)}>{group.name}</TextLink>
      </h3>
      <p>{group.streets}</p>
      <ul className="group-card__facts">
        <li>
          <PhaseBadge phase={group.phase} />
        </li>
        <li>{groupPlace(group, ownRegion)}</li>
        {note && <li>{note}</li>}
        <li>
          {joining ? groupTexts.joining[group.joining] : groupTexts.neighbours(group.neighbours)}
        </li>
      </ul>
    </li>
  );
}
