import { Checkbox, Field, makeStyles, mergeClasses, Select } from '@fluentui/react-components';
import { useId } from 'react';
import { LANGUAGES, type Language } from '../../../../domain/language.ts';
import { ASKED_ROLES } from '../../../../domain/people.ts';
import { OWN_KINDS, OWN_TOPICS, type QuestionDraft } from '../../../../domain/questionDraft.ts';
import { Fold } from '../../ui/Fold.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';
import { OptionFields } from './OptionFields.tsx';
import { WordingField } from './WordingField.tsx';

const useStyles = makeStyles({
  roles: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  /** As wide as the column, however long its longest choice is. */
  select: { width: '100%', minWidth: 0, boxSizing: 'border-box', textOverflow: 'ellipsis' },
  legend: { padding: 0 },
  boxes: { display: 'flex', flexWrap: 'wrap' },
  box: { alignItems: 'center' },
});

interface DraftFieldsProps {
  readonly draft: QuestionDraft;
  /** The engagement's: the one that must be written. */
  readonly language: Language;
  readonly onChange: (draft: QuestionDraft) => void;
}

/** The fields of a draft: its wording, theme, way of answering and roles; the other languages folded away. */
export function DraftFields({ draft, language, onChange }: DraftFieldsProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const legend = useId();
  const nameOf = (each: Language) => t(`questions.language.${each}`);
  const inLanguage = (each: Language) => (
    <>
      <WordingField draft={draft} language={each} required={each === language} onChange={onChange} />
      {draft.kind === 'choice' && (
        <OptionFields draft={draft} language={each} own={each === language} onChange={onChange} />
      )}
    </>
  );
  const ask = (role: (typeof ASKED_ROLES)[number], checked: boolean) =>
    onChange({
      ...draft,
      askedOf: ASKED_ROLES.filter((each) => (each === role ? checked : draft.askedOf.includes(each))),
    });

  return (
    <>
      {inLanguage(language)}
      <Field label={t('questions.form.topic')}>
        <Select
          className={styles.select}
          select={{ className: mergeClasses(shared.target, styles.select) }}
          value={draft.topic}
          onChange={(_, { value }) =>
            onChange({ ...draft, topic: OWN_TOPICS.find((topic) => topic === value) ?? draft.topic })
          }
        >
          {OWN_TOPICS.map((topic) => (
            <option key={topic} value={topic}>
              {t(`topic.${topic}`)}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t('questions.form.kind')} hint={t('questions.form.cannot')}>
        <Select
          className={styles.select}
          select={{ className: mergeClasses(shared.target, styles.select) }}
          value={draft.kind}
          onChange={(_, { value }) =>
            onChange({ ...draft, kind: OWN_KINDS.find((kind) => kind === value) ?? draft.kind })
          }
        >
          {OWN_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {t(`questions.kind.${kind}`)}
            </option>
          ))}
        </Select>
      </Field>
      <fieldset className={styles.roles} aria-labelledby={legend}>
        <legend id={legend} className={styles.legend}>
          {t('questions.form.askedOf')}
        </legend>
        <div className={styles.boxes}>
          {ASKED_ROLES.map((role) => (
            <Checkbox
              key={role}
              className={mergeClasses(shared.target, styles.box)}
              label={capital(t(`roleGroup.${role}`))}
              checked={draft.askedOf.includes(role)}
              onChange={(_, { checked }) => ask(role, checked === true)}
            />
          ))}
        </div>
      </fieldset>
      {LANGUAGES.filter((each) => each !== language).map((each) => (
        <Fold key={each} head={t('questions.form.other', { language: nameOf(each) })}>
          <p className={shared.quiet}>{t('questions.form.fallback', { language: nameOf(language) })}</p>
          <div className={shared.section}>{inLanguage(each)}</div>
        </Fold>
      ))}
    </>
  );
}
