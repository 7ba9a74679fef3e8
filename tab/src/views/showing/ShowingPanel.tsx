import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { SHOWN_ELSEWHERE } from '../../../../domain/showing.ts';
import type { EngagementView } from '../../../../domain/views.ts';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useSetShowing, useShowing } from './useShowing.ts';

const useStyles = makeStyles({
  choice: { minHeight: '44px' },
  means: { display: 'block', color: tokens.colorNeutralForeground2 },
});

/** What may be put into other conversations in Teams than the municipality's own channel. */
export function ShowingPanel({ engagement }: { engagement: EngagementView }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useStyles();
  const { data, error, refetch } = useShowing(engagement.id);
  const set = useSetShowing(engagement.id);
  const chosen = set.isPending ? set.variables : data?.shownElsewhere;
  return (
    <section className={shared.panel} aria-labelledby="showing">
      <div className={shared.section}>
        <h2 id="showing" className={shared.h2}>
          {t('extension.setting.title')}
        </h2>
        <p className={shared.text}>{t('extension.setting.text')}</p>
        {chosen && (
          <Field label={t('extension.setting.label')}>
            <RadioGroup
              value={chosen}
              onChange={(_, { value }) => {
                const wish = SHOWN_ELSEWHERE.find((one) => one === value);
                if (wish && wish !== chosen) set.mutate(wish);
              }}
            >
              {SHOWN_ELSEWHERE.map((one) => (
                <Radio
                  key={one}
                  value={one}
                  className={styles.choice}
                  label={
                    <>
                      <span>{t(`extension.setting.${one}`)}</span>
                      <span className={styles.means}>{t(`extension.setting.means.${one}`)}</span>
                    </>
                  }
                />
              ))}
            </RadioGroup>
          </Field>
        )}
        <p role="status" className={shared.quiet}>
          {set.isSuccess && t('extension.setting.saved')}
        </p>
        {set.error && <ErrorNote error={set.error} title="tab.error.notDone" />}
        {error && data === undefined && <ErrorNote error={error} onRetry={() => void refetch()} />}
      </div>
    </section>
  );
}
