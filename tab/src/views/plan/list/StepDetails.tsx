import { Link, makeStyles, tokens } from '@fluentui/react-components';
import type { Step } from '../../../../../domain/plan.ts';
import { joinWords } from '../../../../../domain/texts/joinWords.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { capital } from '../../../ui/words.ts';

const useStyles = makeStyles({
  details: { color: tokens.colorNeutralForeground2, minWidth: 0 },
  summary: {
    cursor: 'pointer',
    width: 'fit-content',
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusMedium },
    '@media (max-width: 639px)': { minHeight: '44px', alignContent: 'center' },
  },
  body: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} 0`,
    overflowWrap: 'anywhere',
    maxWidth: '70ch',
  },
  note: { margin: 0, whiteSpace: 'pre-line' },
});

/** What else is said of a step, for everybody who reads the plan: folded, so that the list stays calm. */
export function StepDetails({ step }: { readonly step: Step }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const lines: string[] = [];
  if (step.kind === 'activity') {
    const groups = step.groups.map((group) => t(`tab.planList.group.${group}`));
    if (step.type !== 'work') lines.push(capital(t(`tab.planList.type.${step.type}`)));
    if (groups.length > 0) lines.push(t('tab.planList.details.with', { groups: joinWords(t, groups) }));
    if (step.method !== '') lines.push(t('tab.planList.details.method', { method: step.method }));
  }
  if (step.kind !== 'milestone' && step.subject !== null) {
    lines.push(t('tab.planList.details.about', { subject: t(`tab.planList.subject.${step.subject}`) }));
  }
  if (step.kind === 'decision' && step.decided !== '') {
    lines.push(t('tab.planList.details.decided', { decided: step.decided }));
  }
  const links = step.kind === 'activity' ? step.links : [];
  if (lines.length === 0 && step.note === '' && links.length === 0) return null;
  return (
    <details className={styles.details}>
      <summary className={styles.summary}>
        {t('tab.planList.details.more')}
        <span className={shared.unseen}>: {step.title}</span>
      </summary>
      <div className={styles.body}>
        {lines.map((line) => (
          <span key={line}>{line}</span>
        ))}
        {links.map(({ title, url }) => (
          <Link key={`${title} ${url}`} href={url} target="_blank" rel="noreferrer noopener">
            {title}
          </Link>
        ))}
        {step.note !== '' && <p className={styles.note}>{step.note}</p>}
      </div>
    </details>
  );
}
