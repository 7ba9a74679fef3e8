import { Field, Input, makeStyles, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { THEMES, type Theme } from '../../../../../domain/engagement.ts';
import { NAME_LIMIT } from '../../../../../domain/setUp/draft.ts';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { StepForm } from './StepForm.tsx';
import type { StepProps } from './step.ts';

const useStyles = makeStyles({ radio: { minHeight: '44px', alignItems: 'center' } });

/** Which programme, among those in which the person guides or leads; the tenant's first one is made here. And what about. */
export function ProgrammeStep({ view, onAnswer, ...rest }: StepProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { programmes, first, draft } = view;
  const before = draft.programme;
  const [only, ...others] = programmes;
  const known = before?.choice.kind === 'known' ? before.choice.id : null;
  const [id, setId] = useState(known ?? (only !== undefined && others.length === 0 ? only.id : null));
  const [name, setName] = useState(before?.choice.kind === 'new' ? before.choice.name : '');
  const [theme, setTheme] = useState<Theme | null>(before?.theme ?? null);
  const [tried, setTried] = useState(false);
  const there = programmes.some((one) => one.id === id);
  const chosen = first
    ? name.trim() !== '' && ({ kind: 'new', name: name.trim() } as const)
    : there && id !== null && ({ kind: 'known', id } as const);
  const send = () => {
    setTried(true);
    if (!chosen || theme === null) return false;
    onAnswer({ programme: { choice: chosen, theme } });
    return true;
  };
  return (
    <StepForm {...rest} onSend={send}>
      {first ? (
        <>
          <p className={shared.text}>{t('setup.programme.first')}</p>
          <Field
            label={t('setup.programme.new')}
            {...(tried && !chosen && { validationMessage: t('setup.programme.fault.name') })}
          >
            <Input
              className={shared.target}
              maxLength={NAME_LIMIT}
              value={name}
              onChange={(_, { value }) => setName(value)}
            />
          </Field>
        </>
      ) : (
        <Field
          label={t('setup.programme.ask')}
          {...(tried && !chosen && { validationMessage: t('setup.programme.fault.programme') })}
        >
          <RadioGroup value={id ?? ''} onChange={(_, { value }) => setId(value)}>
            {programmes.map((one) => (
              <Radio key={one.id} value={one.id} className={styles.radio} label={one.name} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Field
        label={t('setup.programme.theme')}
        {...(tried && theme === null && { validationMessage: t('setup.programme.fault.theme') })}
      >
        <RadioGroup
          value={theme ?? ''}
          onChange={(_, { value }) => setTheme(THEMES.find((one) => one === value) ?? null)}
        >
          {THEMES.map((one) => (
            <Radio key={one} value={one} className={styles.radio} label={t(`theme.${one}`)} />
          ))}
        </RadioGroup>
      </Field>
    </StepForm>
  );
}
