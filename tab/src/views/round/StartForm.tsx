import { Button, Checkbox, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { AUDIENCES, type Audience } from '../../../../domain/round.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { ConfirmDialog } from '../../ui/ConfirmDialog.tsx';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { capital } from '../../ui/words.ts';
import { useOpenRound } from '../municipality/useMunicipality.ts';

const useStyles = makeStyles({
  choice: {
    minHeight: '44px',
    alignItems: 'flex-start',
  },
  who: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  means: { display: 'block', color: tokens.colorNeutralForeground2 },
});

interface StartFormProps {
  readonly engagement: EngagementView;
  readonly onClose: () => void;
}

/** Asks before a check-in starts. Who will see the answers is said first, since it cannot be changed afterwards. */
export default function StartForm({ engagement, onClose }: StartFormProps) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const [audience, setAudience] = useState<Audience>(engagement.audience);
  const [usual, setUsual] = useState(false);
  const open = useOpenRound(engagement.id);
  const start = () => open.mutate({ audience, usual }, { onSuccess: onClose });

  return (
    <ConfirmDialog
      open
      title={t('start.title', { name: engagement.shortName })}
      onClose={onClose}
      actions={
        <>
          <Button appearance="primary" className={shared.target} disabledFocusable={open.isPending} onClick={start}>
            {t('tab.municipality.start')}
          </Button>
          <Button className={shared.target} onClick={onClose}>
            {t('start.cancel')}
          </Button>
        </>
      }
    >
      <Field label={{ children: t('start.who'), className: shared.h3 }} hint={t('start.fixed')}>
        <RadioGroup
          value={audience}
          onChange={(_, { value }) => setAudience(AUDIENCES.find((one) => one === value) ?? audience)}
        >
          {AUDIENCES.map((one) => (
            <Radio
              key={one}
              value={one}
              className={styles.choice}
              label={
                <>
                  <span className={styles.who}>{capital(t(`audience.${one}`))}</span>
                  <span className={styles.means}>{t(`start.means.${one}`)}</span>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {audience !== engagement.audience && (
        <Checkbox checked={usual} onChange={(_, { checked }) => setUsual(checked === true)} label={t('start.usual')} />
      )}
      {open.error && <ErrorNote error={open.error} title="tab.error.notDone" />}
    </ConfirmDialog>
  );
}
