import { region } from 'virtual:region';
import { TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { BulletList, Heading2, Heading3, Paragraph } from '../components/text.tsx';
import { tasksTexts as texts } from '../texts/tasks.ts';

export default function TasksPage() {
  const { coordinator, police, municipality, group, rules } = texts;
  return (
    <Page title={texts.title} lead={texts.lead}>
      {[coordinator, police, municipality].map(({ title, items }) => (
        <section key={title}>
          <Heading2>{title}</Heading2>
          <BulletList items={items} />
        </section>
      ))}
      <Heading2>{group.title}</Heading2>
      <Heading3>{group.is.title}</Heading3>
      <BulletList items={group.is.items(region)} />
      <Heading3>{group.isNot.title}</Heading3>
      <BulletList items={group.isNot.items} />
      <Paragraph>
        {rules.text} <TextLink to="/spelregels">{rules.link}</TextLink>.
      </Paragraph>
    </Page>
  );
}
