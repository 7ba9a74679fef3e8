import { Field, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { LANGUAGES, type Language } from '../../../../../domain/language.ts';
import { MUNICIPALITIES } from '../../../../../domain/pilotMunicipalities.ts';
import { OWN_NAMES } from '../../../ui/Pickers.tsx';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { StepForm } from './StepForm.tsx';
import type { StepProps } from './step.ts';

const useStyles = makeStyles({ radio: { minHeight: '44px', alignItems: 'center' } });

/** What a municipality of the pilot has decided; the register does not say it of the others, nor of those left open. */
function decided(number: string | undefined): Language | null {
  const decision = MUNICIPALITIES.find((one) => one.number === number)?.languageDecision;
  return decision === 'nb' || decision === 'nn' ? decision : null;
}

/** The language of everything that the whole channel sees. */
export function LanguageStep({ view, onAnswer, ...rest }: StepProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const suggested = decided(view.draft.municipality?.number);
  const [own, choose] = useState<Language | null>(view.draft.language ?? null);
  const [tried, setTried] = useState(false);
  const chosen = own ?? suggested;
  const send = () => {
    setTried(true);
    if (chosen === null) return false;
    onAnswer({ language: chosen });
    return true;
  };
  return (
    <StepForm {...rest} onSend={send}>
      <Field
        label={t('setup.language.ask')}
        hint={t('setup.language.hint')}
        {...(tried && chosen === null && { validationMessage: t('setup.language.fault') })}
      >
        <RadioGroup
          value={chosen ?? ''}
          onChange={(_, { value }) => choose(LANGUAGES.find((one) => one === value) ?? null)}
        >
          {LANGUAGES.map((one) => (
            <Radio key={one} value={one} className={styles.radio} label={{ children: OWN_NAMES[one], lang: one }} />
          ))}
        </RadioGroup>
      </Field>
      {suggested !== null && (
        <p className={shared.quiet}>
          {t('setup.language.suggested', { language: OWN_NAMES[suggested].toLowerCase() })}
        </p>
      )}
    </StepForm>
  );
}
