import { Field, Switch } from '@fluentui/react-components';
import { ErrorNote } from '../../ui/Notes.tsx';
import { useShared } from '../../ui/styles.ts';
import { useTexts } from '../../ui/Texts.tsx';
import { useOwnNudges } from './useMissing.ts';

/** One's own switch for reminders, in every check-in at once. */
export function OwnNudges() {
  const { t } = useTexts();
  const shared = useShared();
  const { wanted, choose, error } = useOwnNudges();
  if (wanted === undefined) return null;
  return (
    <section className={shared.panel} aria-label={t('nudge.own.label')}>
      <Field hint={t('nudge.own.hint')}>
        <Switch checked={wanted} label={t('nudge.own.switch')} onChange={(_, { checked }) => choose(checked)} />
      </Field>
      {error && <ErrorNote error={error} title="tab.error.notDone" />}
    </section>
  );
}
