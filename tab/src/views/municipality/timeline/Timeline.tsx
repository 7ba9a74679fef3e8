import { useLayoutEffect, useRef } from 'react';
import { useShared } from '../../../ui/styles.ts';
import { useTexts } from '../../../ui/Texts.tsx';
import { startScroll, type TimelineLayout } from './layout.ts';
import { TimelineGrid, TimelineHead } from './TimelineHead.tsx';
import { TimelinePhase } from './TimelineRows.tsx';
import { useTimelineStyles } from './useTimelineStyles.ts';

/** The plan as a picture; it starts at today and scrolls sideways inside its own box. */
export function Timeline({ layout }: { layout: TimelineLayout }) {
  const { t } = useTexts();
  const shared = useShared();
  const styles = useTimelineStyles();
  const box = useRef<HTMLElement>(null);
  const today = layout.today;

  // Only when it comes up: whoever has scrolled stays where they are when the plan changes.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the first layout decides
  useLayoutEffect(() => {
    const seen = box.current;
    if (seen === null) return;
    const names = seen.querySelector('ol > li > div > div')?.clientWidth ?? 0;
    seen.scrollLeft = startScroll(today, seen.clientWidth - names);
  }, []);

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section ref={box} className={styles.box} tabIndex={0} aria-label={t('tab.plan.timelineLabel')}>
      <div className={styles.canvas}>
        <TimelineGrid layout={layout} />
        <TimelineHead layout={layout} />
        <ol className={shared.plainList}>
          {layout.bands.map((band) => (
            <TimelinePhase key={band.phase.id} band={band} width={layout.axis.width} />
          ))}
        </ol>
      </div>
    </section>
  );
}
