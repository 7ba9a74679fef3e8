import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { type FormEvent, useEffect, useRef } from 'react';
import { templateFor } from '../../../../../domain/templates.ts';
import { ErrorNote } from '../../../ui/Notes.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { usePlanEditor } from '../editor/planEditor.ts';
import { productSources, type Source, sourceKey } from './startDraft.ts';
import { useTemplates } from './useTemplates.ts';

const useStyles = makeStyles({
  choices: { gap: tokens.spacingVerticalXS },
  choice: { display: 'block', paddingBottom: tokens.spacingVerticalXS, overflowWrap: 'anywhere' },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground1 },
  group: { paddingTop: tokens.spacingVerticalM },
});

interface PickTemplateProps {
  readonly picked: Source | null;
  readonly onPick: (source: Source) => void;
  readonly onNext: () => void;
  readonly onCancel: () => void;
}

/** What to begin with: the product's templates, the programme's own, and nothing. */
export function PickTemplate({ picked, onPick, onNext, onCancel }: PickTemplateProps) {
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { engagement } = usePlanEditor();
  const { data: own = [], error, refetch } = useTemplates(engagement.id);
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLInputElement>('input:checked, input')?.focus();
  }, []);
  const suits = templateFor(engagement.theme)?.id;
  const sources: Source[] = [
    ...productSources(engagement.theme),
    ...own.map((template) => ({ kind: 'programme', template }) as const),
    { kind: 'empty' },
  ];
  const words = (source: Source) => {
    if (source.kind === 'empty') return { name: t('tab.start.blank'), about: t('tab.start.blankAbout') };
    if (source.kind === 'programme') return source.template;
    const { name, about, id } = source.template;
    const suiting = id === suits ? ` · ${t('tab.start.suits')}` : '';
    return { name: `${name[language]}${suiting}`, about: about[language] };
  };
  const next = (event: FormEvent) => {
    event.preventDefault();
    if (picked) onNext();
  };
  const [firstOwn] = own;
  return (
    <form ref={form} className={shared.section} onSubmit={next}>
      <p className={shared.quiet}>{t('tab.start.pickIntro')}</p>
      {error && <ErrorNote title="tab.start.listFailed" error={error} onRetry={() => void refetch()} />}
      <Field label={t('tab.start.pick')}>
        <RadioGroup
          className={styles.choices}
          value={picked ? sourceKey(picked) : ''}
          onChange={(_, { value }) => {
            const source = sources.find((one) => sourceKey(one) === value);
            if (source) onPick(source);
          }}
        >
          {sources.map((source) => {
            const { name, about } = words(source);
            return (
              <div key={sourceKey(source)}>
                {source.kind === 'programme' && source.template === firstOwn && (
                  <p className={`${shared.h3} ${styles.group}`}>{t('tab.start.programme')}</p>
                )}
                <Radio
                  value={sourceKey(source)}
                  label={
                    <span className={styles.choice}>
                      <span className={styles.name}>{name}</span>
                      <span className={shared.quiet}>{about}</span>
                    </span>
                  }
                />
              </div>
            );
          })}
        </RadioGroup>
      </Field>
      <div className={shared.row}>
        <Button type="submit" appearance="primary" className={shared.target} disabledFocusable={picked === null}>
          {t('tab.start.next')}
        </Button>
        <Button className={shared.target} onClick={onCancel}>
          {t('tab.start.cancel')}
        </Button>
      </div>
    </form>
  );
}
