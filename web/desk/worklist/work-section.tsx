import type { ComponentType } from 'react';
import { Heading2, Paragraph } from '../../components/text.tsx';
import { worklistTexts as texts, type WorklistName } from '../../texts/worklist.ts';

/** One list of work, with a heading and the number of items; nothing if the list is empty. */
export function WorkSection<Work extends { readonly id: string }>({
  name,
  work,
  item: Item,
}: {
  name: WorklistName;
  work: readonly Work[];
  item: ComponentType<{ work: Work }>;
}) {
  if (work.length === 0) return null;
  const { title, text } = texts.lists[name];
  return (
    <section aria-labelledby={name}>
      <Heading2 id={name}>{`${title} (${work.length})`}</Heading2>
      <Paragraph>{text}</Paragraph>
      <ul className="desk-work">
        {work.map((each) => (
          <li key={each.id} className={name === 'overdue' ? 'desk-work__overdue' : undefined}>
            <Item work={each} />
          </li>
        ))}
      </ul>
    </section>
  );
}
