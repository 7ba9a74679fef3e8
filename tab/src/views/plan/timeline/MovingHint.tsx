import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import type { Held } from './pull.ts';

/** What the keys do while something is being moved by them; seen, and not said over the dates. */
export function MovingHint({ held: { lead, all } }: { held: Held }) {
  const { t } = useTexts();
  const shared = useShared();
  return (
    <p className={shared.text}>
      <strong>{t('tab.timeline.moving', { title: lead.title })}</strong>{' '}
      {all.length > 1 && `${t('tab.timeline.spoken.more', { count: all.length - 1 })} `}
      {t('on' in lead ? 'tab.timeline.keys.movingPoint' : 'tab.timeline.keys.moving')}
    </p>
  );
}
