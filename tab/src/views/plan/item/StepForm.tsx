import { Button, Field, Input, makeStyles, Select, Textarea, tokens } from '@fluentui/react-components';
import { type FormEvent, useState } from 'react';
import { NOTE_LIMIT } from '../../../../../domain/limits.ts';
import { ROLES } from '../../../../../domain/people.ts';
import { phasesOf, type Step } from '../../../../../domain/plan.ts';
import { sayResponsible } from '../../../../../domain/texts/sayResponsible.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { additionOf, type DraftFault, draftFaults, draftOf, newDraft, revisionOf, STEP_KINDS } from './stepDraft.ts';

const useStyles = makeStyles({
  days: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM, '> *': { flex: '1 1 140px' } },
});

interface StepFormProps {
  /** As it was when the form came up; null for a new one. */
  readonly step: Step | null;
  readonly onDone: () => void;
}

/** Everything about one step, new or old. What was written stays until it is saved or put away. */
export default function StepForm({ step, onDone }: StepFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { plan, today, edit } = usePlanEditor();
  const phases = phasesOf(plan).flatMap(({ phase }) => phase ?? []);
  const now = phases.find(({ to }) => to >= today) ?? phases.at(-1);
  const [draft, setDraft] = useState(() => (step ? draftOf(step) : newDraft(now?.id ?? null, today)));
  const [tried, setTried] = useState(false);
  const faults = tried ? draftFaults(draft) : [];
  const fault = (...kinds: readonly DraftFault[]) => {
    const found = kinds.find((kind) => faults.includes(kind));
    return found === undefined ? {} : { validationMessage: t(`tab.plan.item.fault.${found}`) };
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (draftFaults(draft).length > 0) return;
    edit(step ? revisionOf(step, draft) : additionOf(draft, crypto.randomUUID()));
    onDone();
  };
  const remove = () => {
    if (step) edit([{ op: 'remove', item: step }]);
    onDone();
  };
  const isActivity = draft.kind === 'activity';

  return (
    <form className={shared.section} onSubmit={save} noValidate>
      <Field label={t('tab.plan.item.title')} required {...fault('title', 'titleLong')}>
        <Input autoFocus value={draft.title} onChange={(_, { value }) => setDraft({ ...draft, title: value })} />
      </Field>
      {step === null && (
        <Field label={t('tab.plan.item.kind')}>
          <Select
            value={draft.kind}
            onChange={(_, { value }) =>
              setDraft({ ...draft, kind: STEP_KINDS.find((kind) => kind === value) ?? draft.kind })
            }
          >
            {STEP_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`tab.plan.item.kinds.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <div className={styles.days}>
        <Field label={t(isActivity ? 'tab.plan.item.from' : 'tab.plan.item.on')} required {...fault('from')}>
          <Input type="date" value={draft.from} onChange={(_, { value }) => setDraft({ ...draft, from: value })} />
        </Field>
        {isActivity && (
          <Field label={t('tab.plan.item.to')} required {...fault('to', 'order')}>
            <Input type="date" value={draft.to} onChange={(_, { value }) => setDraft({ ...draft, to: value })} />
          </Field>
        )}
      </div>
      {phases.length > 0 && (
        <Field label={t('tab.plan.item.phase')}>
          <Select
            value={draft.phaseId ?? ''}
            onChange={(_, { value }) => setDraft({ ...draft, phaseId: value === '' ? null : value })}
          >
            {phases.map(({ id, title }) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
            <option value="">{t('tab.plan.outside')}</option>
          </Select>
        </Field>
      )}
      {isActivity && (
        <Field label={t('tab.plan.item.responsible')}>
          <Select
            value={draft.responsible}
            onChange={(_, { value }) =>
              setDraft({
                ...draft,
                responsible: value === 'keep' ? 'keep' : (ROLES.find((role) => role === value) ?? ''),
              })
            }
          >
            <option value="">{t('tab.plan.item.nobody')}</option>
            {step?.kind === 'activity' && step.responsible !== null && step.responsible.kind !== 'role' && (
              <option value="keep">{sayResponsible(t, step.responsible, plan.people)}</option>
            )}
            {ROLES.map((role) => (
              <option key={role} value={role}>
                {sayResponsible(t, { kind: 'role', role }, plan.people)}
              </option>
            ))}
          </Select>
        </Field>
      )}
      <Field label={t('tab.plan.item.note')} hint={t('tab.plan.item.noteHint')}>
        <Textarea
          value={draft.note}
          maxLength={NOTE_LIMIT}
          onChange={(_, { value }) => setDraft({ ...draft, note: value })}
        />
      </Field>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target}>
          {t('tab.plan.item.save')}
        </Button>
        <Button className={shared.target} onClick={onDone}>
          {t('tab.plan.item.cancel')}
        </Button>
        {step && (
          <Button className={shared.target} appearance="subtle" onClick={remove}>
            {t('tab.plan.item.remove')}
          </Button>
        )}
      </div>
    </form>
  );
}
