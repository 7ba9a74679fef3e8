import { Button, Input, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useId } from 'react';
import type { Language } from '../../../../domain/language.ts';
import { FEWEST_OPTIONS, MOST_OPTIONS, type QuestionDraft } from '../../../../domain/questionDraft.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { BLANK_OPTION } from './blankDraft.ts';

const useStyles = makeStyles({
  options: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    border: 'none',
    margin: 0,
    padding: 0,
  },
  legend: { padding: 0, marginBottom: tokens.spacingVerticalXS },
  option: { display: 'flex', gap: tokens.spacingHorizontalXS },
  text: { flexGrow: 1, minWidth: 0 },
});

interface OptionFieldsProps {
  readonly draft: QuestionDraft;
  readonly language: Language;
  /** True in the engagement's language: there choices are added and removed. */
  readonly own: boolean;
  readonly onChange: (draft: QuestionDraft) => void;
}

/** The choices of a question in one language, by number. */
export function OptionFields({ draft, language, own, onChange }: OptionFieldsProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const legend = useId();
  const { options } = draft;
  const write = (at: number, value: string) =>
    onChange({
      ...draft,
      options: options.map((option, index) =>
        index === at ? { ...option, text: { ...option.text, [language]: value } } : option,
      ),
    });
  const numbered = options.map((option, index) => ({ option, index, n: index + 1 }));

  return (
    <fieldset className={styles.options} aria-labelledby={legend}>
      <legend id={legend} className={styles.legend}>
        {t('questions.form.options')}
      </legend>
      {numbered.map(({ option, index, n }) => (
        <div key={n} className={styles.option}>
          <Input
            className={styles.text}
            input={{ className: shared.target }}
            lang={language}
            aria-label={t('questions.form.option', { n })}
            placeholder={t('questions.form.option', { n })}
            value={option.text[language]}
            onChange={(_, { value }) => write(index, value)}
          />
          {own && options.length > FEWEST_OPTIONS && (
            <Button
              appearance="subtle"
              className={shared.target}
              icon={<DismissRegular />}
              aria-label={t('questions.form.removeOption', { n })}
              onClick={() => onChange({ ...draft, options: options.filter((_, place) => place !== index) })}
            />
          )}
        </div>
      ))}
      {own && options.length < MOST_OPTIONS && (
        <div>
          <Button className={shared.target} onClick={() => onChange({ ...draft, options: [...options, BLANK_OPTION] })}>
            {t('questions.form.addOption')}
          </Button>
        </div>
      )}
    </fieldset>
  );
}
