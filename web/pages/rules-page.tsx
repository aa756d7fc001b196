import { region } from 'virtual:region';
import { TextLink } from '../components/links.tsx';
import { Page } from '../components/page.tsx';
import { SaarList } from '../components/saar-list.tsx';
import { BulletList, Heading2, Paragraph } from '../components/text.tsx';
import { rulesTexts } from '../texts/rules.ts';

export default function RulesPage() {
  const { group, leave, tasks, print } = rulesTexts;
  return (
    <Page title={rulesTexts.title} lead={rulesTexts.lead}>
      <Heading2>{rulesTexts.saarTitle}</Heading2>
      <Paragraph>{rulesTexts.saarIntro}</Paragraph>
      <SaarList />
      <Heading2>{group.title}</Heading2>
      <BulletList items={group.items(region)} />
      <Heading2>{leave.title}</Heading2>
      <Paragraph>{leave.text}</Paragraph>
      <Paragraph>
        {tasks.text} <TextLink to="/wie-doet-wat">{tasks.link}</TextLink>.
      </Paragraph>
      <Paragraph>
        {print.text} <TextLink to="/starten/spelregels">{print.link}</TextLink>.
      </Paragraph>
    </Page>
  );
}
