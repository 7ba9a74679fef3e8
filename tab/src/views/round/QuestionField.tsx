import { Field, makeStyles, Radio, RadioGroup, Textarea, tokens } from '@fluentui/react-components';
import { CANNOT_ANSWER, choicesOf, lengthOf, TEXT_LIMIT } from '../../../../domain/answer.ts';
import type { Question } from '../../../../domain/question.ts';
import { sayChoice } from '../../../../domain/texts/choices.ts';
import { NARROW } from '../../ui/narrow.ts';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useMedia } from '../../ui/useMedia.ts';

const useStyles = makeStyles({
  group: { flexWrap: 'wrap', rowGap: tokens.spacingVerticalS },
  choice: { flex: '1 1 90px', maxWidth: '150px', '& label': { textAlign: 'center' } },
  narrowChoice: { minHeight: '44px', alignItems: 'center' },
  label: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
});

interface QuestionFieldProps {
  readonly question: Question;
  readonly value: string;
  readonly fault: 'missing' | 'tooLong' | undefined;
  readonly onChange: (value: string) => void;
}

function Choices({ question, value, onChange }: QuestionFieldProps) {
  const { t, language } = useTexts();
  const styles = useStyles();
  const narrow = useMedia(NARROW);
  const className = narrow ? styles.narrowChoice : styles.choice;
  return (
    <RadioGroup
      layout={narrow ? 'vertical' : 'horizontal-stacked'}
      className={styles.group}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    >
      {[...choicesOf(question), CANNOT_ANSWER].map((choice) => (
        <Radio key={choice} value={choice} label={sayChoice(t, language, question, choice)} className={className} />
      ))}
    </RadioGroup>
  );
}

/** One question: its sentence in full, the choices in words with «cannot answer» last, or a few words of one's own. */
export function QuestionField(props: QuestionFieldProps) {
  const { question, value, fault, onChange } = props;
  const { t, language } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const label = { children: question.text[language], className: styles.label };

  if (question.kind !== 'text') {
    return (
      <div id={`question-${question.id}`}>
        <Field label={label} {...(fault && { validationMessage: t('tab.round.missing') })}>
          <Choices {...props} />
        </Field>
      </div>
    );
  }
  const length = lengthOf(value);
  return (
    <div id={`question-${question.id}`}>
      <Field
        label={{ ...label, children: `${question.text[language]} (${t('card.form.optional').toLowerCase()})` }}
        hint={`${t('card.form.noteHint')} ${t('card.form.blankHint')} ${t('tab.round.counter', { n: length, limit: TEXT_LIMIT })}`}
        {...(length > TEXT_LIMIT && { validationMessage: t('tab.round.tooLong', { n: length - TEXT_LIMIT }) })}
      >
        <Textarea
          className={shared.target}
          resize="vertical"
          rows={3}
          value={value}
          onChange={(_, data) => onChange(data.value)}
        />
      </Field>
    </div>
  );
}
