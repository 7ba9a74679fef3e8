import { Field, Textarea } from '@fluentui/react-components';
import { lengthOf } from '../../../../domain/answer.ts';
import type { Language } from '../../../../domain/language.ts';
import { QUESTION_LIMIT, type QuestionDraft } from '../../../../domain/questionDraft.ts';
import { useTexts } from '../../ui/Texts.tsx';

interface WordingFieldProps {
  readonly draft: QuestionDraft;
  readonly language: Language;
  readonly required: boolean;
  readonly onChange: (draft: QuestionDraft) => void;
}

/** The question's sentence in one language. */
export function WordingField({ draft, language, required, onChange }: WordingFieldProps) {
  const { t } = useTexts();
  const text = draft.text[language];
  const length = lengthOf(text);
  return (
    <Field
      label={t('questions.form.text', { language: t(`questions.language.${language}`) })}
      required={required}
      hint={t('tab.round.counter', { n: length, limit: QUESTION_LIMIT })}
      {...(length > QUESTION_LIMIT && { validationMessage: t('questions.fault.textTooLong') })}
    >
      <Textarea
        lang={language}
        rows={3}
        resize="vertical"
        value={text}
        onChange={(_, { value }) => onChange({ ...draft, text: { ...draft.text, [language]: value } })}
      />
    </Field>
  );
}
