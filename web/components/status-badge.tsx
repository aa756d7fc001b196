import type { Phase } from '../../shared/domain/groups/group.ts';
import { groupTexts } from '../texts/overview.ts';

export function PhaseBadge({ phase }: { phase: Phase }) {
  return (
    <span
      className={`utrecht-status-badge utrecht-status-badge--${phase === 'running' ? 'safe' : 'warning'}`}
    >
      {groupTexts.phase[phase]}
    </span>
  );
}
