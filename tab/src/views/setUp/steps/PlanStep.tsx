import { Field, Input, Textarea } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { defaultLanguage } from '../../../../../domain/language.ts';
import { OUTCOME_LIMIT } from '../../../../../domain/limits.ts';
import { EMPTY_PLAN, isStep, planSpan } from '../../../../../domain/plan.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { useToday } from '../../../ui/useToday.ts';
import { sayLongDay } from '../../plan/start/dayWords.ts';
import { SourceChoices } from '../../plan/start/SourceChoices.tsx';
import { FormChoice } from '../../plan/start/StartChoices.tsx';
import {
  draftFor,
  formsOf,
  previewOf,
  type Source,
  type StartDraft,
  startFaults,
  startOf,
} from '../../plan/start/startDraft.ts';
import { resumePlan } from '../planDraft.ts';
import { StepForm } from './StepForm.tsx';
import type { StepProps } from './step.ts';

/** What the plan begins with: one of the templates, laid out to a day, or nothing. */
export function PlanStep({ view, onAnswer, ...rest }: StepProps) {
  const { t } = useTexts();
  const shared = useShared();
  const today = useToday();
  const language = view.draft.language ?? defaultLanguage('neutral');
  const before = useMemo(() => resumePlan(view, language), [view, language]);
  const [picked, setPicked] = useState<Source | null>(before?.source ?? null);
  const [draft, setDraft] = useState<StartDraft | null>(before?.draft ?? null);
  const [tried, setTried] = useState(false);

  const pick = (source: Source) => {
    setPicked(source);
    setDraft(draftFor(source, EMPTY_PLAN, language));
  };
  const faults = picked && draft ? startFaults(picked, EMPTY_PLAN, draft) : [];
  const preview = useMemo(
    () => (picked && draft ? previewOf(picked, EMPTY_PLAN, draft, today) : null),
    [picked, draft, today],
  );
  const change = (changed: Partial<StartDraft>) => draft && setDraft({ ...draft, ...changed });
  const send = () => {
    setTried(true);
    if (picked === null || draft === null || faults.length > 0) return false;
    const { template, end, desiredOutcome } = startOf(picked, EMPTY_PLAN, draft, preview?.end ?? today);
    onAnswer({ plan: { template, end, desiredOutcome } });
    return true;
  };
  const span = preview && planSpan(preview.plan);
  const forms = picked ? formsOf(picked) : [];
  return (
    <StepForm {...rest} onSend={send}>
      <p className={shared.text}>{t('setup.plan.hint')}</p>
      <SourceChoices
        label={t('setup.plan.ask')}
        theme={view.draft.programme?.theme ?? 'open'}
        own={view.templates}
        picked={picked}
        onPick={pick}
        {...(tried && picked === null && { validationMessage: t('setup.plan.fault') })}
      />
      {draft && forms.length > 0 && (
        <FormChoice
          forms={forms}
          form={draft.form}
          onPick={(form) => change({ form })}
          {...(tried && faults.includes('form') && { validationMessage: t('tab.start.fault.form') })}
        />
      )}
      {draft && preview && (
        <Field
          label={t('setup.plan.end')}
          hint={t('setup.plan.endHint')}
          {...(tried && faults.includes('end') && { validationMessage: t('tab.start.fault.end') })}
        >
          <Input
            type="date"
            className={shared.target}
            value={draft.end ?? preview.end}
            onChange={(_, { value }) => change({ end: value })}
          />
        </Field>
      )}
      {draft && preview === null && faults.includes('end') && (
        <Field label={t('setup.plan.end')} validationMessage={t('tab.start.fault.end')}>
          <Input
            type="date"
            className={shared.target}
            value={draft.end ?? ''}
            onChange={(_, { value }) => change({ end: value })}
          />
        </Field>
      )}
      {draft && (
        <Field label={t('setup.plan.outcome')} hint={t('setup.plan.outcomeHint')}>
          <Textarea
            resize="vertical"
            maxLength={OUTCOME_LIMIT}
            value={draft.desiredOutcome}
            onChange={(_, { value }) => change({ desiredOutcome: value })}
          />
        </Field>
      )}
      {preview && span && (
        <p role="status" className={shared.text}>
          {t('tab.start.span', {
            from: sayLongDay(t, span.from),
            to: sayLongDay(t, span.to),
            phases: t('tab.start.phases', { count: preview.plan.items.filter(({ kind }) => kind === 'phase').length }),
            steps: t('tab.start.steps', { count: preview.plan.items.filter(isStep).length }),
          })}
        </p>
      )}
    </StepForm>
  );
}
