import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Select,
  Textarea,
  tokens,
} from '@fluentui/react-components';
import { type FormEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { LANGUAGES } from '../../../../../domain/language.ts';
import { OUTCOME_LIMIT } from '../../../../../domain/limits.ts';
import { isStarted } from '../../../../../domain/planStart.ts';
import { ApiError } from '../../../api/errors.ts';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { OWN_NAMES } from '../../../ui/Pickers.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { LOW } from '../../../ui/useKeepClear.ts';
import { usePlanEditor } from '../editor/planEditor.ts';
import { sayDateAndYear } from './dayWords.ts';
import { FormChoice, PlaceChoice } from './StartChoices.tsx';
import { StartPreview } from './StartPreview.tsx';
import {
  formsOf,
  outcomeOf,
  outlineFor,
  previewOf,
  type Source,
  type StartDraft,
  type StartFault,
  startFaults,
  startOf,
} from './startDraft.ts';
import { useStartPlan } from './useTemplates.ts';

const useStyles = makeStyles({
  side: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalM,
    alignItems: 'start',
    '> *': { flex: '1 1 200px', minWidth: 0 },
  },
  /** In sight also where the preview is long, down to the dialog's own edge. */
  actions: {
    position: 'sticky',
    bottom: `calc(-1 * ${tokens.spacingHorizontalXXL})`,
    '@media (max-width: 639px)': { bottom: `calc(-1 * ${tokens.spacingHorizontalM})` },
    padding: `${tokens.spacingVerticalM} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [LOW]: { position: 'static' },
  },
});

interface SetUpPlanProps {
  readonly source: Source;
  readonly draft: StartDraft;
  readonly onDraft: (draft: StartDraft) => void;
  readonly onBack: () => void;
  readonly onMade: () => void;
}

/** When and how, and the plan that comes of it. What was chosen stays until the plan is made or all of it is put away. */
export function SetUpPlan({ source, draft, onDraft, onBack, onMade }: SetUpPlanProps) {
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { engagement, plan, today, record } = usePlanEditor();
  const start = useStartPlan(engagement.id);
  const [tried, setTried] = useState(false);
  const [seen] = useState(plan.revision);
  // The same for every try, so that what is sent again is done once; another where what is sent is another.
  const [id, setId] = useState(() => crypto.randomUUID());
  const form = useRef<HTMLFormElement>(null);
  const title = useId();
  useEffect(() => form.current?.querySelector<HTMLElement>('input, textarea')?.focus(), []);

  const preview = useMemo(() => previewOf(source, plan, draft, today), [source, plan, draft, today]);
  const faults = startFaults(source, plan, draft);
  // When and how follow from what the plan is to be.
  const formIsKnown = outlineFor(source, draft) !== null;
  const change = (changed: Partial<StartDraft>) => {
    setId(crypto.randomUUID());
    onDraft({ ...draft, ...changed });
  };
  const fault = (one: StartFault) =>
    tried && faults.includes(one) ? { validationMessage: t(`tab.start.fault.${one}`) } : {};
  const meanwhile = start.error instanceof ApiError && start.error.fault === 'changedMeanwhile';
  const make = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (faults.length > 0) {
      // The first thing that is missing stands first.
      form.current?.querySelector<HTMLElement>(faults[0] === 'end' ? 'input[type=date]' : 'input[type=radio]')?.focus();
      return;
    }
    const wish = startOf(source, plan, draft, preview?.end ?? today);
    start.mutate(
      // Whoever was told that others changed it has seen it as it is now.
      { id, ...wish, seen: meanwhile ? plan.revision : seen },
      {
        onSuccess: (saved) => {
          if (saved.outcome === 'saved') record(saved.applied);
          onMade();
        },
      },
    );
  };
  const name =
    source.kind === 'empty' ? '' : source.kind === 'product' ? source.template.name[language] : source.template.name;

  return (
    <form ref={form} className={shared.section} aria-labelledby={title} onSubmit={make} noValidate>
      <h3 id={title} className={shared.h3}>
        {source.kind === 'empty' ? t('tab.start.setUpBlank') : t('tab.start.setUp', { name })}
      </h3>
      {formsOf(source).length > 0 && (
        <FormChoice
          forms={formsOf(source)}
          form={draft.form}
          onPick={(picked) => change({ form: picked })}
          {...fault('form')}
        />
      )}
      {isStarted(plan) && (
        <PlaceChoice
          plan={plan}
          place={draft.place}
          onPick={(place) => change({ place, end: null })}
          {...fault('onto')}
        />
      )}
      {formIsKnown && source.kind !== 'empty' && (
        <div className={styles.side}>
          <Field
            label={t('tab.start.end')}
            required
            {...(preview && { hint: t('tab.start.endHint', { date: sayDateAndYear(t, preview.suggested) }) })}
            {...fault('end')}
          >
            <Input
              type="date"
              value={draft.end ?? preview?.end ?? ''}
              onChange={(_, { value }) => change({ end: value })}
            />
          </Field>
          {source.kind === 'product' && (
            <Field label={t('tab.start.endLanguage')}>
              <Select
                value={draft.language}
                onChange={(_, { value }) => {
                  const picked = LANGUAGES.find((one) => one === value) ?? draft.language;
                  const untouched = draft.desiredOutcome === outcomeOf(source, draft.language);
                  change({ language: picked, ...(untouched && { desiredOutcome: outcomeOf(source, picked) }) });
                }}
              >
                {LANGUAGES.map((one) => (
                  <option key={one} value={one} lang={one}>
                    {OWN_NAMES[one]}
                  </option>
                ))}
              </Select>
            </Field>
          )}
        </div>
      )}
      {formIsKnown && (draft.place === null || draft.place === 'replace') && (
        <Field label={t('tab.start.outcome')} hint={t('tab.start.outcomeHint')}>
          <Textarea
            resize="vertical"
            maxLength={OUTCOME_LIMIT}
            value={draft.desiredOutcome}
            onChange={(_, { value }) => change({ desiredOutcome: value })}
          />
        </Field>
      )}
      <StartPreview preview={preview} today={today} onLater={(end) => change({ end })} />
      <div className={styles.actions}>
        <div className={shared.section}>
          {meanwhile && (
            <MessageBar intent="warning" layout="multiline" role="alert">
              <MessageBarBody>{t('tab.start.meanwhile')}</MessageBarBody>
            </MessageBar>
          )}
          {start.error && !meanwhile && <ErrorNote title="tab.start.failed" error={start.error} />}
          <div className={shared.row}>
            <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={start.isPending}>
              {t(start.isPending ? 'tab.start.making' : 'tab.start.make')}
            </Button>
            <Button className={shared.target} onClick={onBack}>
              {t('tab.start.back')}
            </Button>
          </div>
        </div>
      </div>
    </form>
  );
}
