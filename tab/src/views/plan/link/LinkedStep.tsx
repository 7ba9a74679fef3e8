import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useLayoutEffect, useRef } from 'react';
import type { Step } from '../../../../../domain/plan.ts';
import { sayDayAndWeek, sayRange } from '../../../../../domain/texts/dates.ts';
import { sayResponsible } from '../../../../../domain/texts/sayResponsible.ts';
import { LinkButton } from '../../../ui/links.tsx';
import { StatusMark } from '../../../ui/StatusMark.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanDesk, usePlanEditor } from '../editor/planEditor.ts';
import { CopyLink } from './CopyLink.tsx';
import { useLinkedStep } from './linkedStep.ts';

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    borderLeft: `${tokens.strokeWidthThickest} solid ${tokens.colorCompoundBrandStroke}`,
    scrollMarginTop: tokens.spacingVerticalXXL,
  },
  title: { outline: 'none', overflowWrap: 'anywhere' },
  note: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

function Facts({ step }: { step: Step }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { people } = usePlanEditor().plan;
  const when = step.kind === 'activity' ? sayRange(t, step.from, step.to) : sayDayAndWeek(t, step.on);
  return (
    <>
      <p className={shared.text}>
        {when} <StatusMark status={step.status} />
      </p>
      <p className={shared.quiet}>
        {step.kind !== 'activity' && t(`tab.plan.${step.kind}`)}
        {step.kind === 'activity' &&
          (step.responsible === null
            ? t('tab.plan.noResponsible')
            : t('tab.plan.responsible', { role: sayResponsible(t, step.responsible, people) }))}
      </p>
      {step.note !== '' && <p className={mergeClasses(shared.text, styles.note)}>{step.note}</p>}
    </>
  );
}

/** What a link to a step leads to: the step itself, over the plan that it stands in. */
export default function LinkedStep() {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { engagement, plan, mayEdit } = usePlanEditor();
  const { open } = usePlanDesk();
  const step = useLinkedStep(plan);
  const title = useRef<HTMLHeadingElement>(null);
  const stepId = step === undefined ? undefined : (step?.id ?? null);

  // Also when the page comes back after it waited for something: what was hidden has lost its focus.
  useLayoutEffect(() => {
    if (stepId === undefined) return;
    // After the page's own heading has had its turn.
    const turn = requestAnimationFrame(() => {
      title.current?.focus({ preventScroll: true });
      title.current?.scrollIntoView({ block: 'center' });
    });
    return () => cancelAnimationFrame(turn);
  }, [stepId]);

  if (step === undefined) return null;
  if (step === null) {
    return (
      <section className={mergeClasses(shared.panel, styles.panel)} aria-label={t('tab.plan.link.label')}>
        <h3 ref={title} tabIndex={-1} className={mergeClasses(shared.h3, styles.title)}>
          {t('tab.plan.link.gone.title')}
        </h3>
        <p className={shared.text}>{t('tab.plan.link.gone.text')}</p>
      </section>
    );
  }
  return (
    <section className={mergeClasses(shared.panel, styles.panel)} aria-label={t('tab.plan.link.label')}>
      <h3 ref={title} tabIndex={-1} className={mergeClasses(shared.h3, styles.title)}>
        {step.title}
      </h3>
      <Facts step={step} />
      <div className={shared.row}>
        {mayEdit && (
          <Button className={shared.target} appearance="primary" onClick={() => open(step.id)}>
            {t('tab.plan.link.edit')}
          </Button>
        )}
        <CopyLink step={step} />
        <LinkButton to={`/engagements/${engagement.id}`} appearance="subtle" className={shared.target}>
          {t('tab.plan.link.close')}
        </LinkButton>
      </div>
    </section>
  );
}
