import type { DeskGroupResponse } from '../../../shared/requests/desk/desk-group.ts';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { actTexts as texts } from '../../texts/acts.ts';
import { NavList } from '../nav-list.tsx';
import { actPath } from './act-addresses.ts';
import { possibleMunicipalities } from './possible-municipalities.ts';

/**
 * Links to the acts on this group that are possible now and that this officer may do; renders nothing if there are
 * none.
 */
export function Acts({ group }: { group: DeskGroupResponse }) {
  const acts = group.mayDo.filter(
    (act) => act !== 'move' || possibleMunicipalities(group).length > 0,
  );
  if (acts.length === 0) return undefined;
  return (
    <section>
      <Heading2>{texts.title}</Heading2>
      <Paragraph>{texts.lead}</Paragraph>
      <NavList
        pages={acts.map((act) => ({ path: actPath(group.reference, act), name: texts.links[act] }))}
      />
    </section>
  );
}
