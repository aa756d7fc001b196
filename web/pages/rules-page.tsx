import { region } from 'virtual:region';
import { Page } from '../components/page.tsx';
import { SaarList } from '../components/saar-list.tsx';
import { BulletList, Heading2, Heading3, Paragraph } from '../components/text.tsx';
import { rulesTexts } from '../texts/rules.ts';

export default function RulesPage() {
  const { group, tasks, leave } = rulesTexts;
  return (
    <Page title={rulesTexts.title} lead={rulesTexts.lead}>
      <Heading2>{rulesTexts.saarTitle}</Heading2>
      <Paragraph>{rulesTexts.saarIntro}</Paragraph>
      <SaarList />
      <Heading2>{group.title}</Heading2>
      <BulletList items={group.items(region)} />
      <Heading2>{tasks.title}</Heading2>
      <Paragraph>{tasks.intro}</Paragraph>
      {[tasks.coordinator, tasks.police, tasks.municipality].map(({ title, items }) => (
        <section key={title}>
          <Heading3>{title}</Heading3>
          <BulletList items={items} />
        </section>
      ))}
      <Heading2>{leave.title}</Heading2>
      <Paragraph>{leave.text}</Paragraph>
    </Page>
  );
}
