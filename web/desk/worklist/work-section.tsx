import { worklistNamed } from '../../../shared/domain/desk/worklists.ts';
import { TextLink } from '../../components/links.tsx';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { worklistTexts as texts } from '../../texts/worklist.ts';
import { useOfficer } from '../officer-context.ts';
import { ExportButton } from './export-button.tsx';
import type { FoundList } from './found-list.ts';
import { WorkItem } from './work-item.tsx';

/** One list of work, with a heading and the number of items. A long list shows only what has waited longest. */
export function WorkSection({ list }: { list: FoundList }) {
  const { name, total, work } = list;
  const { rights } = useOfficer();
  const { text, all } = worklistNamed(name);
  return (
    <section aria-labelledby={name}>
      <Heading2 id={name}>{texts.heading(name, total)}</Heading2>
      <Paragraph>
        {text} {work.length < total && texts.longest(work.length)}
      </Paragraph>
      <ul className="desk-work">
        {work.map((each) => (
          <li key={each.id} className={name === 'overdue' ? 'desk-work__overdue' : undefined}>
            <WorkItem list={name} work={each} />
          </li>
        ))}
      </ul>
      <ExportButton list={list} />
      {all && 'groups.see' in rights && (
        <Paragraph>
          <TextLink to={all.address}>{all.text}</TextLink>
        </Paragraph>
      )}
    </section>
  );
}
